namespace Owed.Tests;

/// <summary>Documents that the writers are tried on.</summary>
internal static class SampleDocuments
{
    public static readonly DateOnly Day = new(2025, 11, 24);

    /// <summary>A letter of about two pages with a table, a date box, lists and every part of a letter.</summary>
    public static Letter Letter(bool isDraft = false) => new(
        "en-US",
        "Request for compensatory services",
        "Ana Sample-Rivera",
        Tone.Plain,
        Day,
        ["Marisol Sample-Rivera", "14 Example Lane, Apt 3", "Testville, Missouri 00000", "marisol@example.org"],
        "By e-mail and by hand",
        [
            ["Otto Testerman", "Director of Special Education", "Testville R-I School District", "1 Placeholder Avenue", "Testville, Missouri 00000"],
        ],
        [
            new("Student", "Ana Sample-Rivera, born March 3, 2016, grade 4, Fictitious Elementary"),
            new("About", "Speech-language services that were missed, August 20 to November 21, 2025"),
        ],
        "Dear Mr. Testerman:",
        [
            new Paragraph(
                "I am Ana’s mother. Ana’s IEP of August 11, 2025 promises 60 minutes of speech-language therapy each week. "
                + "Since the start of this school year Ana has received much less than that. I am writing to ask the "
                + "district to make up the time, and to tell me how and when."),
            new Heading(1, "What the IEP promises, and what happened"),
            new Paragraph(
                Prose.Of("The IEP says: ") + Prose.Of("2 sessions of 30 minutes per week, individual, in the speech room", RunStyle.Emphasis)
                + Prose.Of(" (page 9). The table shows what my log and the school’s own service log record. ")
                + Prose.Of("The shortfall is 320 minutes.", RunStyle.Strong)
                + Prose.Of(" Weeks when school was closed, and days when Ana was at home sick, are not counted.")),
            WeekTable(8),
            new Paragraph(
                Prose.Of("A school must provide the services that are written in the IEP (")
                + Prose.Of("34 CFR 300.323(c)(2)", RunStyle.Citation)
                + Prose.Of("). I know that the therapist was ill and that no one was found to step in. "
                    + "I do not blame anyone for that. The minutes are still owed to Ana.")),
            new Heading(1, "What I ask for"),
            new NumberedList(
            [
                "Make up 320 minutes of individual speech-language therapy by February 27, 2026.",
                "Tell me in writing who will give the sessions, on which days, and at what time, so that Ana does not miss reading or lunch with the class.",
                "Send me the service log for August 20 to November 21, 2025.",
            ]),
            new Paragraph("Here is a plan that would work on the school calendar that is left:"),
            new KeyValues(
            [
                new("Extra time", "40 minutes each week, as two sessions of 20 minutes"),
                new("For how long", "8 weeks in session, from December 1, 2025 to February 6, 2026"),
                new("In all", "320 minutes"),
            ]),
            new Callout("Please answer by December 8, 2025", ["This is my request. It is not a deadline in the law."]),
            new Paragraph(
                "If the district does not agree, please send me prior written notice that says what it refuses, why, "
                + "what it considered instead, and which records it relied on. I would also be glad to meet. "
                + "I can come any weekday before 9:00 or after 3:30, or join by phone."),
            new BulletList(
            [
                "You can reach me best by e-mail.",
                "Please put this letter and your answer in Ana’s file.",
            ]),
            new Paragraph("Thank you for your help, and for the care that Ana’s teachers show every day."),
        ],
        "Sincerely,",
        new Signature("Marisol Sample-Rivera", ["Mother of Ana Sample-Rivera", "marisol@example.org"]),
        ["IEP of August 11, 2025, page 9", "Service log kept at home, August 20 to November 21, 2025"],
        ["Fictitious Elementary, Principal Nomen Nescio"],
        isDraft,
        "Not legal advice");

    /// <summary>A complaint of many pages: numbered allegations, a table over several pages, long names, accents.</summary>
    public static Document Complaint(int allegations = 16, int rows = 40)
    {
        List<Block> blocks =
        [
            new Heading(1, "State complaint"),
            new KeyValues(
            [
                new("Child", "Željko Wolfeschlegelsteinhausenbergerdorff-Ñandú Ångström"),
                new("School", "Fictitious Elementary School of the Consolidated Rural Cooperative Districts of the Upper and Lower Example Valleys"),
            ]),
            new Table(
                "Every session, as logged",
                [new("Date"), new("Promised", Align.Right), new("Delivered", Align.Right), new("What happened, and who recorded it")],
                Enumerable.Range(1, rows).Select(i => Cells(
                    FormattableString.Invariant($"Session {i}"),
                    "30",
                    i % 3 == 0 ? "30" : "0",
                    i % 5 == 0
                        ? "The therapist was called to another building for testing; the aide wrote this in the day book and signed it."
                        : "Therapist absent, no substitute")).ToItems(),
                Cells("Total", "1,200", "390", "")),
        ];
        for (int i = 1; i <= allegations; i++)
        {
            blocks.Add(new Heading(1, FormattableString.Invariant($"Allegation {i}")));
            blocks.Add(new Heading(2, "Facts"));
            for (int p = 0; p < 2 + (i % 4); p++)
            {
                blocks.Add(new Paragraph(string.Concat(Enumerable.Repeat(
                    "The IEP promised two sessions each week and the log shows none in this span, although school was in session on each day. ",
                    2 + ((i + p) % 3)))));
            }

            blocks.Add(new Heading(2, "Rule"));
            blocks.Add(new Paragraph(
                Prose.Of("Services must be given as written: ") + Prose.Of("34 CFR 300.323(c)(2)", RunStyle.Citation) + Prose.Of(".")));
            blocks.Add(new BulletList(["Exhibit A, page 9", "Exhibit B, the school’s service log, which lists each day in turn and leaves these days blank"]));
        }

        blocks.Add(new Signature("Željko’s mother, Marisol Ångström", []));
        return new Document(
            "en-US", "State complaint", "Marisol Ångström", Day, [new Section(blocks.ToItems())],
            "Željko Ångström · State complaint · November 24, 2025", "Not legal advice");
    }

    /// <summary>A printed kit: cover, sections, checklists, ruled lines, a form.</summary>
    public static Document Kit() => new(
        "en-US",
        "Starter kit",
        "Owed",
        Day,
        [
            new Section(
            [
                new Heading(1, "Before the meeting"),
                new Checklist([new("Read the IEP’s service page", true), new("Ask for the service log"), new("Write down the three things that matter most to your child, in your own words"), new("Bring someone")], 2),
                new Heading(2, "Notes"),
                new RuledLines("What did they say?", 4),
            ]),
            new Section([new Heading(1, "Service log"), new RuledLines("", 8), new Checklist([new("Sent")])]),
            new Section([new Paragraph("The last words."), new Signature("", ["Your name"])], OnNewPage: false),
        ],
        "Starter kit",
        "",
        new Cover("Starter kit", "For parents in Missouri", ["Checked on November 22, 2025"]));

    public static Table WeekTable(int weeks) => new(
        "Speech-language therapy, minutes by week",
        [new("Week of"), new("Promised", Align.Right), new("Delivered", Align.Right), new("Missed", Align.Right), new("Why")],
        Enumerable.Range(0, weeks).Select(i => Cells(
            LetterWords.English.LongDate(new DateOnly(2025, 9, 8).AddDays(7 * i)), "60", "20", "40", "Therapist ill, no substitute")).ToItems(),
        Cells("Total", "480", "160", "320", ""));

    private static Items<Prose> Cells(params string[] cells) => cells.Select(c => (Prose)c).ToItems();
}
