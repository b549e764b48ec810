using System.Collections;
using ContainerLint.Cli.Reports;
using ContainerLint.Linting;

namespace ContainerLint.Tests.Cli.Reports;

public sealed class StreamingTests
{
    private const int LargestWrite = 450_000;

    /// <summary>Markdown is missing because it is limited to the first findings.</summary>
    public static TheoryData<string> Formats { get; } =
        [.. ReportFormat.All.Select(format => format.Name).Where(name => name != "markdown")];

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_report_is_written_while_findings_are_enumerated(string format)
    {
        var report = ReportSample.OfMany(4_000, inFile: 20);
        using var output = new WatchedStream();
        var findings = new WatchedList(report.Result.Findings, output);
        ReportFormat.Find(format)!.Write(output, report with { Result = report.Result with { Findings = findings } });
        Assert.True(findings.Seen > findings.Count - 2, "the report has read all findings");
        Assert.InRange(output.Largest, 1, LargestWrite);
        Assert.True(
            findings.WrittenAtLast >= output.Length / 2,
            $"{findings.WrittenAtLast:N0} of {output.Length:N0} bytes were written before the last "
            + "finding was looked at");
    }

    /// <summary>Findings that record how much of the report is written when the last one is read.</summary>
    private sealed class WatchedList(
        IReadOnlyList<ReportedFinding> all, WatchedStream output) : IReadOnlyList<ReportedFinding>
    {
        public int Count => all.Count;

        public int Seen { get; private set; }

        public long WrittenAtLast { get; private set; }

        public ReportedFinding this[int index]
        {
            get
            {
                Seen = Math.Max(Seen, index);
                if (index == all.Count - 1)
                    WrittenAtLast = Math.Max(WrittenAtLast, output.Length);
                return all[index];
            }
        }

        public IEnumerator<ReportedFinding> GetEnumerator()
        {
            for (var i = 0; i < all.Count; i++)
                yield return this[i];
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }

    /// <summary>Discards what is written and records how.</summary>
    private sealed class WatchedStream : Stream
    {
        private long length;

        public int Largest { get; private set; }

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => length;

        public override long Position { get => length; set => throw new NotSupportedException(); }

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            length += buffer.Length;
            Largest = Math.Max(Largest, buffer.Length);
        }

        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
