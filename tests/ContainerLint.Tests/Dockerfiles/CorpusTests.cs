using ContainerLint.Dockerfiles;
using ContainerLint.Text;

namespace ContainerLint.Tests.Dockerfiles;

public sealed class CorpusTests
{
    [Fact]
    public void Every_real_Dockerfile_is_read()
    {
        var root = SharedFiles.PathOf("corpus/dockerfile");
        var log = new StringWriter();
        foreach (var path in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var document = DockerfileReader.Read(new Source(path, File.ReadAllText(path)));
            foreach (var fault in document.Faults)
            {
                var position = document.Source.Lines.PositionOf(fault.Span.Start);
                log.WriteLine($"{Path.GetRelativePath(root, path)}:{position.Line + 1}: {fault.Message} [{new Place(document.Source, fault.Span).Text.Replace("\n", "\\n")}]");
            }
        }

        File.WriteAllText("/tmp/faults.txt", log.ToString());
    }
}
