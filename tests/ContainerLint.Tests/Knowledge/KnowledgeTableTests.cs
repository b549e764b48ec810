using System.Text;
using ContainerLint.Knowledge;

namespace ContainerLint.Tests.Knowledge;

public sealed class KnowledgeTableTests
{
    private static readonly byte[] Lines =
        Encoding.UTF8.GetBytes("node\tnodejs\nnod\t\tlast\nlibrary/nginx\tnginx\nnginx\tproxy node\nzwölf\nend");

    private static readonly KnowledgeTable Table = new(Lines);

    /// <summary>Many look-ups make an index.</summary>
    private static readonly KnowledgeTable Indexed = AskedOften(Lines);

    [Theory]
    [InlineData("node", "node|nodejs")]
    [InlineData("nod", "nod||last")]
    [InlineData("nginx", "nginx|proxy node")]
    [InlineData("zwölf", "zwölf")]
    [InlineData("end", "end")]
    [InlineData("nodejs", null)]
    [InlineData("no", null)]
    [InlineData("ode", null)]
    [InlineData("en", null)]
    [InlineData("", null)]
    [InlineData("node\tnodejs", null)]
    [InlineData("nod\t", null)]
    [InlineData("end\n", null)]
    [InlineData("\ud800", null)]
    public void A_line_is_found_by_its_whole_key(string key, string? expected)
    {
        Assert.Equal(expected?.Split('|'), Table.Find(key));
        Assert.Equal(expected is not null, Table.Contains(key));
        Assert.Equal(expected?.Split('|'), Indexed.Find(key));
        Assert.Equal(expected is not null, Indexed.Contains(key));
    }

    [Fact]
    public void Lines_have_fields() =>
        Assert.Equal(
            ["node|nodejs", "nod||last", "library/nginx|nginx", "nginx|proxy node", "zwölf", "end"],
            Table.Rows().Select(row => string.Join('|', row)));

    [Theory]
    [InlineData("a", "a|1")]
    [InlineData("a b", "a b|2")]
    [InlineData("a/b", "a/b")]
    [InlineData("b", "b|3|x")]
    [InlineData("zz", "zz|")]
    [InlineData("", null)]
    [InlineData("0", null)]
    [InlineData("a\t1", null)]
    [InlineData("aa", null)]
    [InlineData("zzz", null)]
    public void A_line_is_found_in_order(string key, string? expected)
    {
        const string Lines = "a\t1\na b\t2\na/b\nb\t3\tx\nzz\t";
        Assert.Equal(expected?.Split('|'), new KnowledgeTable(Encoding.UTF8.GetBytes(Lines)).FindSorted(key));
        Assert.Equal(expected?.Split('|'), new KnowledgeTable(Encoding.UTF8.GetBytes(Lines + "\n")).FindSorted(key));
        Assert.Null(new KnowledgeTable(default).FindSorted(key));
    }

    [Fact]
    public void An_empty_text_has_no_lines()
    {
        var empty = new KnowledgeTable(default);
        Assert.Empty(empty.Rows());
        Assert.Null(empty.Find("a"));
        Assert.Null(AskedOften([]).Find("a"));
    }

    [Theory]
    [InlineData("a\t1\na\t2\n", "a", "1")]
    [InlineData("\n\tx\n\nb\t3", "b", "3")]
    public void The_first_line_with_a_key_counts(string lines, string key, string expected)
    {
        Assert.Equal(expected, new KnowledgeTable(Encoding.UTF8.GetBytes(lines)).Find(key)?[1]);
        Assert.Equal(expected, AskedOften(Encoding.UTF8.GetBytes(lines)).Find(key)?[1]);
    }

    private static KnowledgeTable AskedOften(byte[] lines)
    {
        var table = new KnowledgeTable(lines);
        for (var i = 0; i < 1000; i++)
            table.Contains("?");
        return table;
    }
}
