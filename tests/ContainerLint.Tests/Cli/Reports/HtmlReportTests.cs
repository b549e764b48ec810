using System.Text.Json;
using System.Text.RegularExpressions;

namespace ContainerLint.Tests.Cli.Reports;

public sealed partial class HtmlReportTests
{
    [Fact]
    public void A_page_shows_findings_images_and_origins()
    {
        var text = Words(ReportSample.WithProblem(ReportSample.Shop).Text("html"));
        foreach (var part in (string[])
        [
            "5 findings in 2 of 4 files",
            "1 file could not be read gone does not exist",
            "warning CL1003 LatestTag 6:33 postgres:latest means whatever was pushed last",
            "unsafe fix Use 18.6 , which latest was on 2026-08-21",
            "compose.yaml :3 acme-registry:5000 is used here",
            "CL1001 InvalidReference Malformed image reference 1 in 1 file",
            "acme-registry:5000/shop/ api :1.4 built service compose.yaml:3 service api deploy/ "
            + "compose.prod.yaml:3 service api",
            "Built from node (latest) base acme-registry/dotnet/ aspnet :10.0.1 base Busybox:1.37 copied "
            + "nginx :1.31 copied",
            "Image acme-registry:5000/shop/api compose.yaml service api with src/api/ Dockerfile",
            "Used by name in deploy/ compose.prod.yaml:3 service api",
            "src/api/ Dockerfile 4 images 1 stage web node (latest) base",
        ])
        {
            Assert.Contains(Squeeze(part), Squeeze(text), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_page_without_findings_says_so()
    {
        var text = Words(ReportSample.Of(("Dockerfile", "FROM node:22.20.0\n")).Text("html"));
        Assert.Contains("No findings in 1 file", text, StringComparison.Ordinal);
        Assert.Contains("node :22.20.0 base Dockerfile:1", text, StringComparison.Ordinal);
        Assert.Contains("No files were read.", Words(ReportSample.Of().Text("html")), StringComparison.Ordinal);
    }

    [Fact]
    public void Content_of_files_is_escaped()
    {
        var html = ReportSample.Of(ReportSample.Hostile).Text("html");
        Assert.Single(Script().Matches(html));
        Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>x", html, StringComparison.Ordinal);
        Assert.DoesNotContain('\u202e', html);
        Assert.DoesNotContain('\u0001', html);
        Assert.Contains("&lt;/script&gt;&lt;script&gt;hacked=1", html, StringComparison.Ordinal);
        Assert.Contains(
            "data-path=\"a%b,c;d]e&lt;img src=x onerror=hacked=1&gt;&amp;&quot;&#39;`|.Dockerfile\"",
            html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_works_in_a_browser()
    {
        using var seen = await Open("shop", ReportSample.WithProblem(ReportSample.Shop).Bytes("html"), 320, 390, 1280);
        var root = seen.RootElement;
        AssertQuietAndFitting(root);
        Assert.Empty(Strings(root, "contrasts"));
        Assert.Equal(2, Strings(root, "backgrounds").Distinct().Count());
        Assert.Equal(5, root.GetProperty("all").GetInt32());
        Assert.Equal(5, root.GetProperty("articlesWithoutScript").GetInt32());
        Assert.True(root.GetProperty("isFilterShown").GetBoolean());
        Assert.False(root.GetProperty("isFilterShownWithoutScript").GetBoolean());
        // The one in the file, and one that speaks of the file.
        Assert.Equal(2, root.GetProperty("ofFirstFile").GetInt32());
        Assert.Equal("2 of 5 findings are shown", root.GetProperty("status").GetString());
        Assert.Equal(0, root.GetProperty("ofNoSeverity").GetInt32());
        Assert.Empty(Strings(root, "brokenLinks"));
        Assert.Equal(
            [
                "1 file could not be read", "Findings", "Findings by rule", "Images",
                "Built images", "Images by file",
            ],
            Strings(root, "headings"));
    }

    [Fact]
    public async Task A_hostile_repository_cannot_inject_anything()
    {
        using var seen = await Open("hostile", ReportSample.Of(ReportSample.Hostile).Bytes("html"), 320);
        AssertQuietAndFitting(seen.RootElement);
        Assert.False(seen.RootElement.GetProperty("isHacked").GetBoolean());
        Assert.Equal(1, seen.RootElement.GetProperty("scripts").GetInt32());
        Assert.Equal(0, seen.RootElement.GetProperty("handlers").GetInt32());
    }

    [Fact]
    public async Task Ten_thousand_findings_can_be_read_and_filtered()
    {
        using var seen = await Open("many", ReportSample.OfMany(10_000, inFile: 20).Bytes("html"), 390);
        AssertQuietAndFitting(seen.RootElement);
        Assert.Equal(10_000, seen.RootElement.GetProperty("all").GetInt32());
        Assert.Equal(20, seen.RootElement.GetProperty("ofFirstFile").GetInt32());
        Assert.InRange(seen.RootElement.GetProperty("milliseconds").GetInt32(), 0, 60_000);
    }

    private static void AssertQuietAndFitting(JsonElement seen)
    {
        Assert.Empty(Strings(seen, "requests"));
        Assert.Empty(Strings(seen, "messages"));
        Assert.NotEmpty(seen.GetProperty("widths").EnumerateArray());
        Assert.All(
            seen.GetProperty("widths").EnumerateArray(),
            pair => Assert.Equal(pair[0].GetInt32(), pair[1].GetInt32()));
    }

    /// <summary>Opens a page; screenshots are kept in <c>artifacts/report-page</c>.</summary>
    private static async Task<JsonDocument> Open(string name, byte[] page, params int[] widths)
    {
        var folder = Path.Combine(SharedFiles.Repository, "artifacts", "report-page", name);
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, "report.html");
        await File.WriteAllBytesAsync(path, page);
        var answer = await ReportTools.Open(path, folder, widths);
        return answer.StartsWith('{') ? JsonDocument.Parse(answer) : throw new InvalidOperationException(answer);
    }

    private static string[] Strings(JsonElement seen, string name) =>
        [.. seen.GetProperty(name).EnumerateArray().Select(one => one.GetString()!)];

    /// <summary>The text of a page without tags.</summary>
    private static string Words(string html)
    {
        var body = html[html.IndexOf("<body>", StringComparison.Ordinal)..];
        body = body[..body.IndexOf("<script>", StringComparison.Ordinal)];
        var text = System.Net.WebUtility.HtmlDecode(Tag().Replace(body, " "));
        return Blanks().Replace(text, " ");
    }

    private static string Squeeze(string text) => text.Replace(" ", "", StringComparison.Ordinal);

    [GeneratedRegex("<script")]
    private static partial Regex Script();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
