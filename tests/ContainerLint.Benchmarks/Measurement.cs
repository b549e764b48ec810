using ContainerLint.Text;

namespace ContainerLint.Benchmarks;

/// <summary>
/// An operation on some files, timed repeatedly in processor time, which other programs do not affect.
/// </summary>
/// <param name="name">The name of the operation.</param>
/// <param name="files">The files that it reads.</param>
/// <param name="read">The operation; its result is printed, so that no work is optimised away.</param>
internal sealed class Measurement(string name, IReadOnlyList<Source> files, Func<int> read)
{
    private readonly List<double> speeds = [];

    /// <summary>The name of the operation.</summary>
    public string Name { get; } = name;

    /// <summary>The files that it reads.</summary>
    public IReadOnlyList<Source> Files { get; } = files;

    /// <summary>The size of the files, in millions of UTF-8 bytes.</summary>
    public double Megabytes { get; } = Corpus.Bytes(files) / 1e6;

    /// <summary>The last result.</summary>
    public int Result { get; private set; }

    /// <summary>The fastest round, in MB/s.</summary>
    public double Best => speeds.Max();

    /// <summary>The median of all rounds, in MB/s.</summary>
    public double Median => MedianOf(speeds);

    /// <summary>The median of the ratios to the speed of another operation in the same round.</summary>
    public double ShareOf(Measurement other) => MedianOf(speeds.Zip(other.speeds, (own, others) => own / others));

    /// <summary>Runs the operation once, after a garbage collection.</summary>
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
