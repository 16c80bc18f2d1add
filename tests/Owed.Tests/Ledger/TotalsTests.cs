namespace Owed.Tests;

public sealed class TotalsTests
{
    private static readonly Totals One = Make(255, [1, 2, 4, 8, 16, 32, 64, 128], madeUp: 3, extra: 5, balance: 7);

    [Fact]
    public void Every_bucket_keeps_its_own_minutes()
    {
        Enum.GetValues<Bucket>().Select(b => One[b].Value).ShouldBe([1, 2, 4, 8, 16, 32, 64, 128]);
        (One.Delivered.Value, One.DeliveredNotAsWritten.Value, One.MissedBySchool.Value, One.SchoolActivity.Value).ShouldBe((1, 2, 4, 8));
        (One.ChildAbsent.Value, One.Closure.Value, One.Undocumented.Value, One.FamilyChoice.Value).ShouldBe((16, 32, 64, 128));
        One.NotClaimed.Value.ShouldBe(8 + 16 + 32 + 128);
        (One.Expected.Value, One.MadeUp.Value, One.Extra.Value, One.Balance.Value).ShouldBe((255, 3, 5, 7));
        Should.Throw<ArgumentOutOfRangeException>(() => One[(Bucket)99]);
    }

    [Fact]
    public void Totals_add_up_bucket_by_bucket()
    {
        Totals two = One + One;
        Enum.GetValues<Bucket>().Select(b => two[b].Value).ShouldBe([2, 4, 8, 16, 32, 64, 128, 256]);
        (two.Expected.Value, two.MadeUp.Value, two.Extra.Value, two.Balance.Value).ShouldBe((510, 6, 10, 14));
    }

    [Fact]
    public void Buckets_that_do_not_add_up_to_what_was_expected_are_refused()
    {
        Should.Throw<InvalidOperationException>(() => Make(254, [1, 2, 4, 8, 16, 32, 64, 128])).Message.ShouldContain("255 minutes and 254");
        Should.Throw<InvalidOperationException>(() => Make(256, [1, 2, 4, 8, 16, 32, 64, 128]));
    }

    [Fact]
    public void No_figure_may_be_below_zero()
    {
        for (int i = 0; i < 8; i++)
        {
            int[] buckets = [10, 10, 10, 10, 10, 10, 10, 10];
            buckets[i] = -1;
            Should.Throw<InvalidOperationException>(() => Make(69, buckets)).Message.ShouldContain("below zero");
        }

        Should.Throw<InvalidOperationException>(() => Make(0, new int[8], madeUp: -1));
        Should.Throw<InvalidOperationException>(() => Make(0, new int[8], extra: -1));
        Should.Throw<InvalidOperationException>(() => Make(0, new int[8], balance: -1));
        Make(0, new int[8]).ShouldBe(default);
    }

    private static Totals Make(int expected, int[] b, int madeUp = 0, int extra = 0, int balance = 0) =>
        new(new(expected), new(b[0]), new(b[1]), new(b[2]), new(b[3]), new(b[4]), new(b[5]), new(b[6]), new(madeUp), new(extra), new(balance), new(b[7]));
}
