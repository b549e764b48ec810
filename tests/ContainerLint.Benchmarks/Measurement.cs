using ContainerLint.Text;

namespace ContainerLint.Benchmarks;

/// <summary>
/// One way to read some files, timed several times by the processor time it takes: other programs do not count.
/// </summary>
/// <param name="name">What it does.</param>
/// <param name="files">What it reads.</param>
/// <param name="read">Does it; the result is printed, so that nobody skips work.</param>
internal sealed class Measurement(string name, IReadOnlyList<Source> files, Func<int> read)
{
    private readonly List<double> speeds = [];

    /// <summary>What it does.</summary>
    public string Name { get; } = name;

    /// <summary>What it reads.</summary>
    public IReadOnlyList<Source> Files { get; } = files;

    /// <summary>How much it reads, in millions of bytes of UTF-8.</summary>
    public double Megabytes { get; } = Corpus.Bytes(files) / 1e6;

    /// <summary>What it returned last.</summary>
    public int Result { get; private set; }

    /// <summary>The fastest round, in MB/s.</summary>
    public double Best => speeds.Max();

    /// <summary>The median of all rounds, in MB/s.</summary>
    public double Median => MedianOf(speeds);

    /// <summary>The median, over the rounds, of the speed as a share of another one's in the same round.</summary>
    public double ShareOf(Measurement other) => MedianOf(speeds.Zip(other.speeds, (own, others) => own / others));

    /// <summary>Does it once, after the garbage of others is gone.</summary>
    public void Run(bool isCounted)
    {
        GC.Collect();
        var before = Environment.CpuUsage.TotalTime;
        Result = read();
        var seconds = (Environment.CpuUsage.TotalTime - before).TotalSeconds;
        if (isCounted)
            speeds.Add(Megabytes / seconds);
    }

    private static double MedianOf(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }
}
