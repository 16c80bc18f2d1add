using System.Text.Json;

namespace Owed.Tests;

public sealed class LetterCommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("owed-letter").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void The_list_says_which_letters_fit_and_what_stops_the_others()
    {
        Typed typed = Typed.Run("letter", "list", Typed.Case("mo-ana"), "--json", "--date", "2025-11-21");

        typed.Code.ShouldBe(0, typed.Error);
        new JsonSchema(File.ReadAllText(Tree.Full("docs/schema/letters.schema.json"))).Wrong(typed.Out).ShouldBeEmpty();
        JsonElement[] letters = [.. JsonDocument.Parse(typed.Out).RootElement.GetProperty("letters").EnumerateArray()];
        letters.Length.ShouldBe(LetterKinds.All.Count);
        JsonElement concern = letters.Single(l => l.GetProperty("kind").GetString() == "concern-not-delivered");
        concern.GetProperty("ready").GetBoolean().ShouldBeTrue();
        JsonElement compensatory = letters.Single(l => l.GetProperty("kind").GetString() == "compensatory-request");
        compensatory.GetProperty("ready").GetBoolean().ShouldBeFalse();
        compensatory.GetProperty("blocked")[0].GetProperty("code").GetString().ShouldBe("letter-fact-missing");
        compensatory.GetProperty("blocked")[0].GetProperty("remedy").GetString()!.ShouldEndWith("Type: owed letter compensatory-request FOLDER --fact \"comp.how=one to one, by a licensed therapist, after school\"");
    }

    [Fact]
    public void A_letter_is_written_in_every_format()
    {
        Typed typed = Typed.Run("letter", "concern-not-delivered", Typed.Case("mo-ana"), "--date", "2025-11-21", "--out", folder);

        typed.Code.ShouldBe(0, typed.Error);
        Directory.GetFiles(folder).Select(f => Path.GetExtension(f)).Order().ShouldBe([".docx", ".eml", ".html", ".pdf", ".txt"]);
    }

    [Fact]
    public void A_blocked_letter_prints_as_a_draft_and_says_what_to_do()
    {
        Typed typed = Typed.Run("letter", "compensatory-request", Typed.Case("mo-ana"), "--date", "2025-11-21");

        typed.Code.ShouldBe(1);
        typed.Out.ShouldContain("DRAFT");
        typed.Error.ShouldContain("How should the extra time be given?");
        typed.Error.ShouldContain("Type: owed letter compensatory-request FOLDER --fact \"comp.how=");
        typed.Error.ShouldNotContain("page of");
    }

    [Fact]
    public void What_is_missing_is_asked_of_a_person_who_sits_there()
    {
        Typed typed = Typed.Run("one to one, after school\n\n\n", ["letter", "compensatory-request", Typed.Case("mo-ana"), "--date", "2025-11-21"]);

        typed.Code.ShouldBe(0, typed.Error);
        typed.Out.ShouldContain("one to one, after school");
    }

    [Fact]
    public void Sending_and_answering_move_the_case_on()
    {
        Copy(Typed.Case("mo-ana"), folder);

        Typed.Run("sent", "records-request", folder, "--on", "2025-11-21", "--method", "e-mail").Code.ShouldBe(0);
        Typed.Run("letter", "list", folder, "--date", "2025-12-10").Out.ShouldContain("No answer for 19 days: records-request");
        Typed.Run("reply", "records-request", folder, "--on", "2025-12-02", "--about", "logs will come").Code.ShouldBe(0);
        Typed.Run("letter", "list", folder, "--date", "2025-12-10").Out.ShouldNotContain("No answer for");
        Typed.Run("sent", "records-request", folder, "--on", "2025-11-21", "--method", "e-mail").Error.ShouldContain("already marked as sent");
        Typed.Run("check", folder).Code.ShouldBe(0);
    }

    [Fact]
    public void A_letter_nobody_knows_and_a_fact_nobody_asks_for_are_refused()
    {
        Typed.Run("letter", "love-letter", Typed.Case("mo-ana")).Code.ShouldBe(2);
        Typed.Run("letter", "records-request", Typed.Case("mo-ana"), "--fact", "colour=red").Error.ShouldContain("colour=red");
    }

    private static void Copy(string from, string to)
    {
        foreach (string file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            string target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
