using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Owed.Files;

namespace Owed.Bench;

/// <summary>The exact figures of single steps, with memory: <c>./do bench micro</c>.</summary>
[MemoryDiagnoser]
public class Micro
{
    private readonly CaseFile year = SampleCases.OneYear();
    private readonly CaseFile big = SampleCases.OfEntries(100_000);
    private readonly LetterInput input = Input();

    internal static int Run(string[] args)
    {
        Job job = (args.Contains("--long") ? Job.Default : Job.ShortRun).WithToolchain(InProcessEmitToolchain.Instance);
        ManualConfig config = DefaultConfig.Instance.AddJob(job).WithArtifactsPath("artifacts/bench");
        BenchmarkRunner.Run<Micro>(config, [.. args.Where(a => a != "--long")]);
        return 0;
    }

    [Benchmark]
    public Ledger ReckonOneYear() => Reckoner.Reckon(year, SampleCases.End(year));

    [Benchmark]
    public Ledger ReckonHundredThousand() => Reckoner.Reckon(big, SampleCases.End(big));

#pragma warning disable CA1822 // The runner calls instance methods only.
    [Benchmark]
    public Amount ReadAmount() => AmountReader.Read("2 x 30 minutes weekly, individual");

    [Benchmark]
    public Outcome<LawBook> LoadLaw() => LawFolder.Built();
#pragma warning restore CA1822

    [Benchmark]
    public byte[] LetterToDocx() => Docx.Write(Layout());

    [Benchmark]
    public byte[] LetterToPdf() => Pdf.Write(Layout());

    internal static LetterInput Input()
    {
        CaseFile c = CaseFolder.Read("tests/cases/mo-ana").Value!;
        var day = new DateOnly(2025, 11, 3);
        return new(c, Reckoner.Reckon(c, day), LawFolder.Built().Value!, LetterFolder.Built().Value!, day);
    }

    private Document Layout() => Letters.Layout(Letters.Write(LetterKinds.Of("concern-not-delivered")!, input).Letter);
}
