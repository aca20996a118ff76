# SPDX-License-Identifier: GPL-3.0-or-later
"""The first ten minutes, page by page: from a new profile to the Path of the second start."""

import os
import time

import jsonschema

import tap
from mendtest import PAGE_REST, MendTest
from storage import read_json

SCHEMAS = os.path.join(os.path.dirname(__file__), "..", "..", "data", "schemas")
FIRST_PAGE = (
    "Talk, with room for both",
    "Mend keeps the time and the turns, so that each of you can speak to the end. Ten minutes are enough "
    "for a first talk.",
    "On the left",
    "On the right",
    "Change Places",
    "Mend sends nothing anywhere. Whoever uses this account can read what is written here.",
    "Start a First Talk",
    "Look Around",
    "What Mend is, and what it is not",
)
SET_UP_PAGE = (
    "A First Talk",
    "Two minutes each, twice. One speaks, the other only listens. Then you change.",
    "Nobody needs the right words. “I do not know yet” is a turn, too.",
    "Either of you can stop at any time and needs no reason.",
    "What about?",
    "How I am today",
    "What I need this week",
    "Something else",
    "Two turns each, about 10 minutes",
    "Phones away, if you can.",
    "Hear the Chime",
    "Who speaks first?",
    "Anna Begins",
    "Ben Begins",
    "Another Time",
)
STEMS = "Today I am…\nWhat weighs on me is…\nI would wish for…"
CLOSING_PAGE = (
    "Enough for today",
    "1 minute",
    "One thing I take along",
    "What you both keep",
    "Write here only what both agree to. Both can read it later.",
    "How is it for you now?",
    *(f"{name}: {word}" for name in ("Anna", "Ben") for word in ("Raw", "Heavy", "Mixed", "Calmer", "Lighter")),
    "Both can see this.",
    "For another time",
    "When a talk leaves you worse or afraid:",
    "Help",
    "Delete This Talk",
    "Finish",
)
END_PAGE = (
    "Saved on this computer.",
    "What you both keep will be here next time. It is fine to leave it there for today.",
    "Close Mend",
    "To the Path",
)


class FirstTalk(MendTest):
    """Anna and Ben have their first talk."""

    def names_of_focus(self):
        node = self.ui.focused()
        return node.name if node else None

    def focus_is_on(self, name):
        self.ui.wait_until(lambda: self.names_of_focus() == name, what=f"the focus on {name}")

    def write(self, field, text):
        self.ui.type_text(self.ui.find("text", f"^{field}$"), text)

    def finish_turn(self, speaker):
        """Begin a turn and finish it, by keys."""
        self.rest_and_press("space")
        self.see_all("Finish Turn", f"{speaker} speaks")
        self.rest_and_press("Return")

    def talk(self):
        """The one record there is, which has to be as its schema says."""
        (talk,) = self.storage.records("talks")
        schema = read_json(os.path.join(SCHEMAS, "talk.schema.json"))
        jsonschema.Draft202012Validator(schema).validate(talk)
        return talk

    def writings(self, talk):
        return [(writing["kind"], writing["seat"], writing["text"]) for writing in talk["writings"]]

    def test_three_clicks_lead_to_a_running_turn(self):
        clicks = 0
        self.start()
        self.see_all(*FIRST_PAGE)
        self.focus_is_on("On the left")
        for name in ("Start a First Talk", "Left Begins", "Begin"):
            self.press_button(name)
            clicks += 1
        self.see_all("Finish Turn", "Left speaks")
        self.assertEqual(clicks, 3)

    def test_the_first_pages(self):
        self.start()
        self.focus_is_on("On the left")
        self.session.enter("Ben\n")
        self.focus_is_on("On the right")
        self.session.enter("Anna\n")
        self.focus_is_on("Start a First Talk")
        self.press_button("Change Places")
        self.press_button("What Mend is, and what it is not")
        self.see_all(
            "A timer, a set of cards and a memory, for two people who want to try.",
            "It keeps no points and judges nobody.",
        )
        self.press_button("Back")
        self.press_button("Start a First Talk")
        self.see_all(*SET_UP_PAGE)
        self.press_button("Another Time")
        self.see_all("Nothing was started.", "Start a Talk")
        self.assertEqual(self.storage.records("talks"), [])

    def test_the_talk_to_its_end(self):
        self.start()
        self.go_before_first_turn()
        self.see_all(
            "Anna speaks",
            "Ben listens",
            "Say how you are today. Begin with “I”.",
            "Only listen. There is nothing to answer, agree to or solve.",
            "The time runs only after Begin.",
            "Choose Words First",
            "Stop for Today",
        )
        self.see_none("Back to Anna", "Go Back")
        self.rest_and_press("space")
        self.see_all(
            "Anna speaks",
            "First of two turns",
            STEMS,
            "Only listen. Your turn comes.",
            "Two minutes left, or a little less.",
            "Finish Turn",
            "Pause",
            "Words",
            "Note",
            "More",
        )
        self.rest_and_press("Return")
        self.see_all(
            "Anna has spoken. Take a breath.",
            "Ben speaks",
            "Anna listens",
            "Say how you are today. You may begin with what you heard.",
            "Only listen. There is nothing to answer now.",
            "Begin",
            "Choose Words First",
            "Stop for Today",
        )
        self.press_button("Back to Anna")
        self.see_all("Anna speaks", "First of two turns")
        self.rest_and_press("Return")
        self.see_all("Anna has spoken. Take a breath.")
        self.finish_turn("Ben")
        self.see_all("Ben has spoken. Take a breath.", "What would you like to add? It may also be something good.")
        self.rest_and_press("space")
        self.see_all("Second of two turns", "Anna speaks")
        self.rest_and_press("Return")
        self.see_all("Anna has spoken. Take a breath.")
        self.finish_turn("Ben")
        self.close_the_talk()

    def close_the_talk(self):
        self.see_all(*CLOSING_PAGE)
        self.focus_is_on("Anna: One thing I take along")
        self.session.enter("That you were there")
        self.write("Ben: One thing I take along", "Your hands, “calm”")
        self.write("What you both keep", "We eat together on Fridays")
        self.press_button("Anna: Calmer")
        self.press_button("Finish")
        self.see_all(*END_PAGE)
        self.check_record()
        self.press_button("Close Mend")
        self.assertEqual(self.session.wait_exit(), 0)
        self.start()
        self.see_all("Start a Talk")
        self.assertFalse([node for node in self.ui.nodes() if "Fridays" in node.name])

    def check_record(self):
        talk = self.talk()
        self.assertEqual((talk["way_to_talk"], talk["first"], talk["topic_id"]), ("turns", "left", "today"))
        self.assertEqual([person["name"] for person in talk["people"]], ["Anna", "Ben"])
        turns = [stretch["seat"] for stretch in talk["course"] if stretch["kind"] == "turn"]
        self.assertEqual([seat for i, seat in enumerate(turns) if turns[i - 1 : i] != [seat]], ["left", "right"] * 2)
        self.assertCountEqual(
            self.writings(talk),
            [
                ("taken", "left", "That you were there"),
                ("taken", "right", "Your hands, “calm”"),
                ("kept", "both", "We eat together on Fridays"),
                ("afterwards", "left", "calmer"),
            ],
        )

    def test_what_can_be_done_in_a_turn(self):
        self.start()
        self.session.enter("Anna\nBen")
        self.press_button("Start a First Talk")
        self.ui.click(self.ui.find("list item", "^Something else$"))
        self.ui.find("label", "^Everything is allowed. .* Tell and Own.$")
        self.write("In a few words", "Our garden")
        self.press_button("Ben Begins")
        self.see_all("Ben speaks", "Anna listens")
        self.press_button("Begin")
        self.press_button("Pause")
        self.see_all("Paused. Nobody has to say anything.", "Go On", "Stop for Today")
        self.press_button("Go On")
        self.choose_in_menu("More", "More Time")
        self.see_all("Anna, one more minute for Ben?", "Rather Change")
        self.press_button("One More Minute")
        self.see_all("Three minutes left, or a little less.")
        self.choose_in_menu("More", "Hide the Time")
        self.see_all("The time is hidden")
        self.choose_in_menu("More", "For Another Time…")
        self.write("For another time", "The holidays")
        self.press_button("Done")
        self.press_button("Note")
        self.write("Note", "She was pale")
        self.press_button("Done")
        self.choose_in_menu("More", "Stop for Today")
        self.see_all("You can go on another day.", "The holidays")
        self.press_button("Finish")
        self.see_all(*END_PAGE, "Some quiet apart can help now. Ten minutes are enough.")
        talk = self.talk()
        self.assertEqual((talk["first"], talk["topic"]), ("right", "Our garden"))
        self.assertCountEqual(
            self.writings(talk), [("aside", "none", "The holidays"), ("note", "left", "She was pale")]
        )

    def test_a_narrow_dark_window_with_large_text(self):
        self.start(dark=True, text_scale=2, width=370, height=650)  # 360 x 640 within the frame
        frame = self.ui.find("frame", "^Mend$")
        for name in (
            *("Start a First Talk", "Left Begins", "Begin", "Pause", "Go On", "Finish Turn", "Back to Left"),
            *("Finish Turn", "Begin", "Finish Turn", "Begin", "Finish Turn", "Begin", "Finish Turn"),
            *("Finish", "To the Path"),
        ):
            self.press_button(name)
            self.assertEqual(self.ui.extents(frame)[2:], (360, 640), f"after {name}")
        self.ui.find("push button", "^Start a Talk$")
        self.ui.click(self.ui.find("page tab", "^History$"))
        self.ui.click(self.ui.find("list item", "How I am today"))
        self.see_all("Talk About This Again")
        self.assertEqual(self.ui.extents(frame)[2:], (360, 640))


if __name__ == "__main__":
    tap.main()
