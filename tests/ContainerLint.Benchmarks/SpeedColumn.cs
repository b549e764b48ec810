using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace ContainerLint.Benchmarks;

/// <summary>The speed of a benchmark: megabytes of UTF-8 text per second, by the mean time.</summary>
/// <param name="bytes">The size of the text that one operation reads.</param>
internal sealed class SpeedColumn(int bytes) : IColumn
{
    /// <inheritdoc/>
    public string Id => nameof(SpeedColumn);

    /// <inheritdoc/>
    public string ColumnName => "MB/s";

    /// <inheritdoc/>
    public bool AlwaysShow => true;

    /// <inheritdoc/>
    public ColumnCategory Category => ColumnCategory.Custom;

    /// <inheritdoc/>
    public int PriorityInCategory => 0;

    /// <inheritdoc/>
    public bool IsNumeric => true;

    /// <inheritdoc/>
    public UnitType UnitType => UnitType.Dimensionless;

    /// <inheritdoc/>
    public string Legend => $"Megabytes of text per second; the text has {bytes:N0} bytes";

    /// <summary>A configuration with this column, for texts of a given size.</summary>
    public static IConfig Of(int bytes) => ManualConfig.CreateEmpty().AddColumn(new SpeedColumn(bytes));

    /// <inheritdoc/>
    public string GetValue(Summary summary, BenchmarkCase benchmarkCase) =>
        summary[benchmarkCase]?.ResultStatistics is { } times
            ? (bytes * 1e3 / times.Mean).ToString("F1", CultureInfo.InvariantCulture)
            : "-";

    /// <inheritdoc/>
    public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) =>
        GetValue(summary, benchmarkCase);

    /// <inheritdoc/>
    public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;

    /// <inheritdoc/>
    public bool IsAvailable(Summary summary) => true;
}
