using System.Text.Json;

namespace Owed.Night;

/// <summary>A slice that ran to its end.</summary>
/// <param name="Count">How many ran: fewer than were asked for when a dozen finds ended it.</param>
/// <param name="Wall">Seconds on the clock, the start of the program included.</param>
/// <param name="Processor">Seconds of processor time.</param>
internal sealed record Slice(long First, long Asked, long Count, int Finds, double Wall, double Processor, string Day);

/// <summary>How far one job has come, kept on the disk after each slice.</summary>
internal sealed record Progress(string Job, long Seed, IReadOnlyList<Slice> Slices)
{
    /// <summary>Where the next slice begins.</summary>
    public long Next => Slices.Count == 0 ? 0 : Slices[^1].First + Slices[^1].Asked;

    public long Count => Slices.Sum(s => s.Count);

    public int Finds => Slices.Sum(s => s.Finds);

    public double Processor => Slices.Sum(s => s.Processor);

    public double WallEach => Next == 0 ? 0 : Slices.Sum(s => s.Wall) / Next;
}

/// <summary>The folder in which progress is kept, a file for each job.</summary>
internal sealed class Kept(string folder)
{
    private static readonly JsonSerializerOptions Lines = new() { WriteIndented = true, IgnoreReadOnlyProperties = true };

    /// <summary>What was done of a job, or its beginning; another seed begins anew.</summary>
    /// <param name="seed">Null to go on with the seed that is kept.</param>
    public Progress Of(Job job, long? seed, long usual)
    {
        string path = File(job.Name);
        Progress? kept = System.IO.File.Exists(path) ? JsonSerializer.Deserialize<Progress>(System.IO.File.ReadAllText(path)) : null;
        return kept is not null && (seed is null || seed == kept.Seed) ? kept : new(job.Name, seed ?? usual, []);
    }

    /// <summary>Keeps progress whole: a name takes the place of the old file only when all is written.</summary>
    public void Keep(Progress progress)
    {
        Directory.CreateDirectory(folder);
        string path = File(progress.Job);
        System.IO.File.WriteAllText(path + ".new", JsonSerializer.Serialize(progress, Lines));
        System.IO.File.Move(path + ".new", path, overwrite: true);
    }

    /// <summary>Holds the folder for one night at a time; two would take the programs and the counts from under each other.</summary>
    /// <returns>Null while another night runs.</returns>
    public FileStream? Hold()
    {
        Directory.CreateDirectory(folder);
        try
        {
            return new(Path.Combine(folder, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>Begins a job anew.</summary>
    public void Forget(Job job) => System.IO.File.Delete(File(job.Name));

    private string File(string job) => Path.Combine(folder, job + ".json");
}
