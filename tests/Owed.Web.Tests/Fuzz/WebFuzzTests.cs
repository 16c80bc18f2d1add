using Owed.Tests;

namespace Owed.Web.Tests;

/// <summary>Fires at what only the app reads: forms, a parent's own words, and records that were exported.</summary>
[Trait("Category", "Fuzz")]
public sealed class WebFuzzTests
{
    [Fact]
    public void No_form_or_address_breaks_the_app()
    {
        // An app is started for it: not while another target is asked for.
        if (!FuzzRun.IsWanted("forms"))
        {
            return;
        }

        using var forms = new FormFuzz();
        FuzzRun.Replay(forms.Target);
        FuzzRun.Run(forms.Target);
    }

    [Theory]
    [InlineData("9999-12-31")]
    [InlineData("0001-01-01")]
    [InlineData("2200-12-31")]
    [InlineData("1900-01-01")]
    public void No_day_in_any_field_breaks_the_app(string day)
    {
        using var forms = new FormFuzz();
        byte[][] shots = [.. forms.Each([day])];
        shots.Length.ShouldBeGreaterThan(300);
        Array.ForEach(shots, forms.Target.Check);
    }

    [Fact]
    public void No_words_of_a_parent_break_a_letter()
    {
        FuzzRun.Replay(OwnWords.Target);
        FuzzRun.Run(OwnWords.Target);
    }

    [Fact]
    public void No_record_breaks_a_case()
    {
        FuzzRun.Replay(Records.Target);
        FuzzRun.Run(Records.Target);
    }

    [Fact]
    public void No_file_is_taken_for_what_it_is_not()
    {
        FuzzRun.Replay(FileHeads.Target);
        FuzzRun.Run(FileHeads.Target);
    }
}
