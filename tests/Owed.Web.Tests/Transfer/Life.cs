using System.Globalization;
using System.Text;
using Owed.Store;

namespace Owed.Web.Tests;

/// <summary>What a family does with a case, in an order that a seed decides; each step stands alone, so that steps can be left out.</summary>
internal sealed class Life(OwedStore store, string id)
{
    /// <summary>Names as they come from phones, scanners, schools and by mail from other systems.</summary>
    private static readonly string[] Names =
    [
        "letter.pdf", "Letter.PDF", "photo.jpg", "CON.txt", "nul", "COM¹.txt", "LPT².pdf", "CONIN$", "tail. ", "dots...", "q?#%.txt", "a\"b<c>|d*.txt",
        "photo\u202Egpj.exe.txt", "sub/dir/x.txt", "sub/dir/X.TXT", ".hidden", " space first.txt", "línea ñ 日本 😀.txt", "e\u0301.txt", "é.txt", "case.yaml", "record.jsonl",
        "a; b ^c.txt", "none", new string('界', 118) + ".txt", new string('x', 300) + ".pdf", "evidence/letters/y.txt",
    ];

    private readonly List<string> told = [];

    /// <summary>The steps so far, for a person who reads a failure.</summary>
    public string Told => string.Join("\n", told);

    public async Task BeginAsync() => await Samples.Good(store.CreateAsync(
        id,
        [
            .. Samples.First,
            new(Samples.Monday, new IepKept(new(
                "iep-2025-08-19", IepKind.Iep, new(2025, 8, 12), new(new(2025, 8, 19), new(2026, 5, 13)),
                [new("speech", "Speech", "60 minutes per week", AmountReader.Read("60 minutes per week"), null, null, null, new(new(2025, 8, 19), new(2026, 5, 13)), null, [], Where.Nowhere)], []))),
        ],
        Samples.Night));

    public async Task StepAsync(int seed)
    {
        var random = new Random(seed);
        StoredCase now = await Samples.Good(store.LoadAsync(id));
        int kind = random.Next(16);
        told.Add($"{seed}: kind {kind}, {now.Last} entries");
        switch (kind)
        {
            case 0 or 1 or 2:
                await AddAsync(Log(random, now));
                break;
            case 3 or 4 when now.Case.Entries is { Count: > 0 } entries && entries[random.Next(entries.Count)] is Session old:
                await AddAsync(NewEntry.Of(Samples.Session(random.Next(0, 31), "corrected"), now.NumberOf(old)));
                break;
            case 5 or 6 or 7:
                await EvidenceAsync(random, now);
                break;
            case 8 or 9 when now.Whole.Evidence is { Count: > 0 } evidence:
                await UndoAsync(now.NumberOf(evidence[random.Next(evidence.Count)]));
                break;
            case 10:
                await SendAsync(random, now);
                break;
            case 11 when now.Whole.Sent is { Count: > 0 } sent:
                await UndoAsync(now.NumberOf(sent[random.Next(sent.Count)]));
                break;
            case 12:
                await UndoAsync(random.Next(1, now.Last + 1));
                break;
            case 13:
                await AddAsync(new(Samples.Monday, Setting(random)));
                break;
            case 14 when store.Folder is not null:
                await RestoreAsync(random);
                break;
            case 15:
                await MoveAsync();
                break;
            default:
                break;
        }
    }

    /// <summary>Out, deleted, and back: the same chain and the same bytes.</summary>
    public async Task MoveAsync()
    {
        Kept before = await Kept.OfAsync(store, id);
        byte[] zip = await Move.OutAsync(store, id);
        (await Move.InAsync(store, zip)).Problems.Where(p => p.IsError).ShouldHaveSingleItem().Code.ShouldBe("case-exists");
        (await store.DeleteAsync(id)).ShouldAllBe(p => !p.IsError);
        Outcome<string> back = await Move.InAsync(store, zip);
        back.Problems.ShouldBeEmpty();
        back.Value.ShouldBe(id);
        Kept after = await Kept.OfAsync(store, id);
        after.ShouldBe(before);
        after.Bytes.ShouldBe(after.Files.Select(f => f.Hash));
        (await store.VerifyAsync(id)).ShouldBeEmpty();
    }

    private static NewEntry Log(Random random, StoredCase now)
    {
        Session session = Samples.Session(random.Next(0, 31), random.Next(3) == 0 ? "late bell" : null, random.Next(0, 40));
        string? shown = now.Whole.Evidence is { Count: > 0 } evidence && random.Next(2) == 0 ? evidence[random.Next(evidence.Count)].Name : null;
        return NewEntry.Of(session with { Evidence = shown is null ? [] : [shown] });
    }

    private static Body Setting(Random random) => random.Next(4) switch
    {
        0 => new FactKept(new("request.service", $"speech {random.Next(3)}")),
        1 => new ReckoningKept(new(Extra: random.Next(2) == 0 ? Extra.Netted : default)),
        2 => new StudentKept(new("Ana Sample-Rivera", new(2017, 3, 4), "4", [$"{random.Next(99)} Pretend Lane"])),
        _ => new LetterDrafted(new("l1", "pwn-demand-refusal", "plain", $"words {random.Next(99)}", [])),
    };

    private async Task EvidenceAsync(Random random, StoredCase now)
    {
        string name = Names[random.Next(Names.Length)];
        if (now.Whole.Evidence.Any(e => e.Name == name))
        {
            return;
        }

        Blob file = File(random);
        told.Add($"  evidence {name}");
        await AddAsync(new(Samples.Monday, new EvidenceKept(new(name, file.Info.Hash, file.Info.Type, file.Info.Size, null, null))), file);
    }

    private async Task SendAsync(Random random, StoredCase now)
    {
        string letter = string.Create(CultureInfo.InvariantCulture, $"2025-10-{random.Next(1, 5):00}-concern");
        if (now.Whole.Sent.Any(s => s.Id == letter))
        {
            return;
        }

        Blob[] files = [File(random), File(random)];
        await AddAsync(
            new(Samples.Monday, new LetterSent(new(
                letter, "concern-not-delivered", Samples.Monday, "e-mail", "Otto Testerman", null, "Dear Otto",
                [new($"{letter}.pdf", files[0].Info.Hash), new($"{letter}.txt", files[1].Info.Hash)], [], "2026.11"))),
            files);
    }

    /// <summary>A small file out of few, so that one file is often kept under two names.</summary>
    private static Blob File(Random random)
    {
        int n = random.Next(12);
        byte[] bytes = n switch
        {
            < 5 => Encoding.UTF8.GetBytes($"%PDF-1.7 paper {n}"),
            < 9 => Encoding.UTF8.GetBytes($"words {n}"),
            < 11 => [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, (byte)n],
            _ => Encoding.UTF8.GetBytes(new string('z', 600_000)),
        };
        return Samples.Good(Blob.Of(bytes, "file"));
    }

    private async Task RestoreAsync(Random random)
    {
        (await Backups.RunDailyAsync(store, Samples.Monday.AddDays(random.Next(2)))).ShouldBeEmpty();
        Items<DateOnly> days = Backups.Days(store.Folder!);
        (await Backups.RestoreAsync(store, days[random.Next(days.Count)], Samples.Monday.AddDays(5))).ShouldBeEmpty();
        if ((await store.LoadAsync(id)).Value is null)
        {
            await BeginAsync();
        }
    }

    private async Task UndoAsync(int sequence)
    {
        told.Add($"  undo {sequence}");
        Outcome<Items<StoredEntry>> undone = await store.UndoAsync(id, sequence, Samples.Night);
        undone.Problems.Where(p => p.IsError).Select(p => p.Code).ShouldBeSubsetOf(["entry-already-changed"]);
    }

    private async Task AddAsync(NewEntry entry, params Blob[] files) => await Samples.Good(store.AppendAsync(id, [entry], Samples.Night, files));
}
