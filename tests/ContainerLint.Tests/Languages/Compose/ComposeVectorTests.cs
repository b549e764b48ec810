using System.Text.Json;
using ContainerLint.Documents;
using ContainerLint.Languages.Compose;

namespace ContainerLint.Tests.Languages.Compose;

/// <summary>One file with everything that a compose file can say about images.</summary>
public sealed class ComposeVectorTests
{
    [Fact]
    public void Every_image_stands_where_it_is_expected()
    {
        var vector = JsonDocument.Parse(SharedFiles.Text("vectors/compose-image-vectors.json")).RootElement;
        var document = ComposeDump.Read(vector.GetProperty("yaml").GetString()!);
        var expected = vector.GetProperty("expect").EnumerateArray()
            .Where(item => item.GetProperty("kind").GetString() is "image" or "image-output")
            .Select(item => $"{item.GetProperty("line")}:{item.GetProperty("column")} {Reference(item)}")
            .Append("45:14 alpine")
            .Order(StringComparer.Ordinal);
        var found = document.Images
            .Select(image => $"{Position(image, document)} {image.Text}")
            .Order(StringComparer.Ordinal);
        Assert.Equal(string.Join('\n', expected), string.Join('\n', found));
    }

    [Fact]
    public void Every_role_is_the_expected_one()
    {
        var vector = JsonDocument.Parse(SharedFiles.Text("vectors/compose-image-vectors.json")).RootElement;
        var document = ComposeDump.Read(vector.GetProperty("yaml").GetString()!);
        var roles = document.Images.Select(image =>
            $"{ComposeDump.At(image.Place, document)} {image.Role} {image.Owner}");
        Assert.Equal(
            """
            3:10 Service merged
            4:13 Service alias
            7:12 Service plain
            9:12 Service digest
            15:12 Service interp
            21:12 Built full
            29:14 Context full
            33:11 Cache full
            34:11 Cache full
            37:11 Built full
            38:11 Built full
            40:11 Built full
            41:13 Generator full
            45:14 Base inline
            48:12 Service vol
            51:17 Volume vol
            58:16 Hook vol
            """,
            string.Join('\n', roles));
    }

    [Fact]
    public void Every_build_leads_to_the_expected_Dockerfile()
    {
        var vector = JsonDocument.Parse(SharedFiles.Text("vectors/compose-image-vectors.json")).RootElement;
        var document = ComposeDump.Read(vector.GetProperty("yaml").GetString()!);
        var builds = ((ComposeDocument)document).Builds.Select(build =>
            $"{build.Owner} {build.Dockerfile ?? "-"} {build.Target ?? "-"} "
            + string.Join(' ', build.Arguments.Select(argument => $"{argument.Key}={argument.Value.Text}"))
            + string.Join(' ', build.Contexts));
        Assert.Equal(
            "short-build web/Dockerfile - \ngit-build - - \n"
            + "full docker/full.Dockerfile runtime BASE=alpine:3.20app src base\n"
            + "inline - - ",
            string.Join('\n', builds));
    }

    private static string Position(ImageUse image, SourceDocument document) =>
        ComposeDump.At(image.Place, document);

    /// <summary>The value that the vector's notes speak of: what has no default and no value is unknown.</summary>
    private static string Reference(JsonElement item) => item.GetProperty("ref").GetString() switch
    {
        "${REG:-docker.io}/library/app:${TAG:?set TAG}" => "docker.io/library/app:?",
        var reference => reference!,
    };
}
