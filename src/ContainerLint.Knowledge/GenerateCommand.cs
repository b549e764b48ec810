using System.CommandLine;
using System.Text;

namespace ContainerLint.KnowledgeGenerator;

/// <summary>The only command of the program: gathers the offline knowledge and writes the embedded archive.</summary>
internal static class GenerateCommand
{
    private static readonly Option<string?> Data = new("--data")
    {
        Description = "A folder with official-images.json, official-tags-history.json.gz, eol.json, eol-images.json, "
            + "mcr-dotnet.json.gz, image-tags.json.gz and digests.json.gz, used instead of the checkouts",
    };

    private static readonly Option<string?> OfficialImages = new("--official-images")
    {
        Description = "A checkout of github.com/docker-library/official-images, with its history",
    };

    private static readonly Option<string?> EndOfLife = new("--endoflife")
    {
        Description = "A checkout of github.com/endoflife-date/endoflife.date",
    };

    private static readonly Option<string?> Dotnet = new("--dotnet")
    {
        Description = "The record of Microsoft's .NET images, mcr-dotnet.json.gz, used beside the checkouts",
    };

    private static readonly Option<string?> Seen = new("--seen")
    {
        Description = "The tags that public repositories write, image-tags.json.gz, used beside the checkouts",
    };

    private static readonly Option<string?> Digests = new("--digests")
    {
        Description = "The digests that tags named, digests.json.gz, used beside the checkouts",
    };

    private static readonly Option<string?> Docs = new("--docs")
    {
        Description = "A checkout of github.com/docker-library/docs, to find deprecated images that Curated lacks",
    };

    private static readonly Option<string> Curated = new("--curated")
    {
        Description = "The folder of the hand-maintained files",
        DefaultValueFactory = _ => "src/ContainerLint.Knowledge/Curated",
    };

    private static readonly Option<string> Output = new("--output", "-o")
    {
        Description = "Where to write the archive",
        DefaultValueFactory = _ => "src/ContainerLint/Knowledge/knowledge.bin",
    };

    private static readonly Option<string> ProgramDigests = new("--program-digests")
    {
        Description = "Where to write the shortened digests of the command line",
        DefaultValueFactory = _ => "src/ContainerLint.Cli/Knowledge/digests.bin",
    };

    private static readonly Option<string?> Package = new("--data-package")
    {
        Description = "A folder for what the package ContainerLint.Knowledge.Data consists of; without sources, of "
            + "the archive that there is",
    };

    /// <summary>The command with its options.</summary>
    public static RootCommand Create()
    {
        var command = new RootCommand("Gathers ContainerLint's offline knowledge and writes the embedded archive")
        {
            Data, OfficialImages, EndOfLife, Dotnet, Seen, Digests, Docs, Curated, Output, ProgramDigests, Package,
        };
        command.Validators.Add(result =>
        {
            var isGiven = new[] { Data, OfficialImages, EndOfLife }.Any(option => result.GetValue(option) is not null);
            if (!isGiven && result.GetValue(Package) is not null)
                return;
            if (result.GetValue(Data) is null == (result.GetValue(OfficialImages) is null
                || result.GetValue(EndOfLife) is null))
            {
                result.AddError("Give either --data, or --official-images and --endoflife");
            }
        });
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
        try
        {
            if (parsed.GetValue(Data) is null && parsed.GetValue(OfficialImages) is null)
                return WritePackage(parsed, File.ReadAllBytes(parsed.GetValue(Output)!));
            var curated = CuratedFiles.Read(parsed.GetValue(Curated)!);
            var data = Gather(parsed, curated);
            var missing = parsed.GetValue(Docs) is { } docs ? DeprecatedDocs.Missing(docs, curated) : [];
            foreach (var name in missing)
                error.WriteLine($"deprecated.yml lacks docker.io/library/{name}, which the docs mark as deprecated");
            var texts = ArchiveTexts.Of(data).ToList();
            var archive = ArchiveWriter.Write(texts);
            File.WriteAllBytes(parsed.GetValue(Output)!, archive);
            var images = data.Images.Concat(data.Dotnet).ToList();
            output.WriteLine($"{parsed.GetValue(Output)}: {archive.Length} bytes, {images.Count} images, "
                + $"{images.Sum(image => image.Value.History.Count)} tags, {data.Cycles.Count} products");
            var digests = WriteDigests(parsed);
            if (parsed.GetValue(Package) is not null)
                WritePackage(parsed, ArchiveWriter.WriteContents(texts.Select(Encoded).Concat(digests)));
            return missing.Count == 0 ? 0 : 1;
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException
            or UnauthorizedAccessException or GitException or YamlDotNet.Core.YamlException
            or System.Text.Json.JsonException)
        {
            error.WriteLine($"error: {exception.Message}");
            return 2;
        }
    }

    private static KeyValuePair<string, byte[]> Encoded(KeyValuePair<string, string> text) =>
        new(text.Key, Encoding.UTF8.GetBytes(text.Value));

    private static int WritePackage(ParseResult parsed, byte[] archive)
    {
        if (parsed.GetValue(Package) is { } folder)
        {
            var version = DataPackage.Write(folder, archive);
            parsed.InvocationConfiguration.Output.WriteLine($"{folder}: version {version}");
        }

        return 0;
    }

    /// <summary>Writes the shortened digests of the program.</summary>
    /// <returns>The whole ones, for the data package; none if no file is given.</returns>
    private static IEnumerable<KeyValuePair<string, byte[]>> WriteDigests(ParseResult parsed)
    {
        var file = parsed.GetValue(Data) is { } folder
            ? Path.Combine(folder, "digests.json.gz") : parsed.GetValue(Digests);
        if (file is null || !File.Exists(file))
            return [];
        var digests = JsonData.ReadDigests(Path.GetFullPath(file));
        var shortened = ArchiveWriter.WriteContents(DigestTexts.Shortened(digests));
        File.WriteAllBytes(parsed.GetValue(ProgramDigests)!, shortened);
        parsed.InvocationConfiguration.Output.WriteLine(
            $"{parsed.GetValue(ProgramDigests)}: {shortened.Length} bytes, digests of {digests.Count} images");
        return DigestTexts.Whole(digests);
    }

    private static KnowledgeData Gather(ParseResult parsed, CuratedFiles curated)
    {
        if (parsed.GetValue(Data) is { } folder)
            return JsonData.Read(folder, curated);
        var images = new SourceCheckout(parsed.GetValue(OfficialImages)!);
        var endOfLife = new SourceCheckout(parsed.GetValue(EndOfLife)!);
        var (products, cycles) = ProductPages.Read(endOfLife.Folder);
        var dotnet = parsed.GetValue(Dotnet) is { } file ? JsonData.ReadDotnet(Path.GetFullPath(file)) : default;
        var seen = parsed.GetValue(Seen) is { } tags ? JsonData.ReadSeen(Path.GetFullPath(tags)) : default;
        return new KnowledgeData(
            [
                images.Source("docker-library/official-images", "Apache-2.0"),
                endOfLife.Source("endoflife-date/endoflife.date", "MIT"),
                .. new[] { dotnet.Source, seen.Source }.Where(source => source is not null),
                .. curated.Sources,
            ],
            LibraryHistory.Read(images),
            dotnet.Images ?? new Dictionary<string, ImageRecord>(),
            seen.Images ?? new Dictionary<string, SeenImage>(),
            products,
            cycles,
            curated);
    }
}
