using static Owed.MissReason;
using static Owed.Tests.LedgerCase;

namespace Owed.Tests;

public sealed class BecauseTests
{
    private static readonly ServiceLine TwiceAWeek = Line(Amount(60, PeriodUnit.Week), to: "2025-09-05", when: [DayOfWeek.Tuesday, DayOfWeek.Thursday]);

    private static readonly ServiceLine Weekly = Line(Amount(60, PeriodUnit.Week), to: "2025-09-05");

    [Fact]
    public void Each_piece_says_what_became_of_its_minutes()
    {
        Said(Weekly, Gave("2025-09-02", 60)).ShouldBe(["60 minutes given"]);
        Said(Weekly, Gave("2025-09-02", 60, group: "group of 4")).ShouldBe(["60 minutes given, but in another group than the IEP says (group of 4)"]);
        Said(Weekly with { Setting = "speech room" }, Gave("2025-09-02", 60) with { Manner = new(Setting: "hallway") }).ShouldBe(["60 minutes given, but in another setting than the IEP says (hallway)"]);
        Said(Weekly, Gave("2025-09-02", 60) with { Manner = new(Remote: true) }).ShouldBe(["60 minutes given remotely, which the IEP does not say"]);
        Said(Weekly, Gave("2025-09-02", 60) with { Manner = new(Unqualified: true) }).ShouldBe(["60 minutes given by someone without the required licence"]);
        Said(Weekly, Gave("2025-09-02", 59)).ShouldBe(["1 minute with nothing recorded", "59 minutes given"]);
        Said(Weekly, Missed("2025-09-02", Vacancy)).ShouldBe(["60 minutes not given, the rest of the period: the post was vacant"]);
        Said(Weekly, Missed("2025-09-02", Vacancy, planned: 60)).ShouldBe(["60 minutes not given: the post was vacant"]);
    }

    [Fact]
    public void A_closed_day_says_so()
    {
        Said(Calendar(closures: ["2025-09-04"]), TwiceAWeek, Gave("2025-09-02", 30)).ShouldBe(["30 minutes given", "30 minutes not given: the school was closed for everyone"]);
        Said(Calendar(closures: ["2025-09-04"]), Weekly, Gave("2025-09-02", 48)).ShouldBe(["48 minutes given", "12 minutes fell on days the school was closed for everyone"]);
    }

    [Fact]
    public void A_make_up_is_named_with_its_days() =>
        Said(TwiceAWeek, Missed("2025-09-02", Vacancy), Gave("2025-09-04", 30), MakesUp("2025-09-10", 10, "2025-09-02"), MakesUp("2025-09-17", 15, "2025-09-02"))[0]
            .ShouldBe("30 minutes not given: the post was vacant; 25 made up on 2025-09-10 and 2025-09-17");

    [Fact]
    public void A_period_says_why_it_expects_what_it_does()
    {
        Periods(Calendar(), TwiceAWeek, null).ShouldBe(["60 minutes due by the timetable"]);
        Periods(Calendar(), Weekly, null).ShouldBe(["60 minutes due, as the IEP says"]);
        Periods(Calendar(noSchool: ["2025-09-01"]), Weekly, null).ShouldBe(["48 minutes due: 60 for 5 school days, and 4 were planned"]);
        Periods(Calendar(), TwiceAWeek, "2025-09-03").ShouldBe(["30 minutes due by the timetable so far; 30 minutes not yet due"]);
    }

    [Fact]
    public void Every_reason_has_its_own_plain_words()
    {
        MissReason[] all = Enum.GetValues<MissReason>();
        all.Select(r => r.Say()).Distinct().Count().ShouldBe(all.Length);
        Unknown.Say().ShouldBe("nobody knows why");
    }

    [Fact]
    public void Only_reasons_on_the_schools_side_are_the_schools()
    {
        Enum.GetValues<MissReason>().Where(r => r.BucketOf() == Bucket.MissedBySchool).ShouldBe(
            [ProviderAbsent, ProviderOnLeave, Vacancy, NoSubstitute, ItinerantMissed, ProviderPulled, ScheduleConflict, NeverStarted, Reduced, TeletherapyFailed, SchoolSideOther]);
        Enum.GetValues<MissReason>().Where(r => r.BucketOf() == Bucket.ChildAbsent).ShouldBe([ChildAbsent, ChildRefused, Suspension]);
        Enum.GetValues<MissReason>().Where(r => r.BucketOf() == Bucket.SchoolActivity).ShouldBe([SchoolActivity, StateTesting]);
        Enum.GetValues<MissReason>().Where(r => r.BucketOf() == Bucket.FamilyChoice).ShouldBe([ParentCancelled, Waived]);
        (Closure.BucketOf(), Unknown.BucketOf()).ShouldBe((Bucket.Closure, Bucket.Undocumented));
    }

    private static string[] Said(ServiceLine line, params Entry[] log) => Said(Calendar(), line, log);

    private static string[] Said(SchoolCalendar calendar, ServiceLine line, params Entry[] log) =>
        [.. Reckon(Of(calendar, line, log)).Pieces.Select(Because.Say)];

    private static string[] Periods(SchoolCalendar calendar, ServiceLine line, string? asOf) =>
        [.. Reckon(Of(calendar, line), asOf).Lines[0].Periods.Select(Because.Say)];
}
