using ContainerLint.Knowledge;

namespace ContainerLint.KnowledgeGenerator;

/// <summary>Reads the history of the files in <c>library/</c> of docker-library/official-images.</summary>
internal sealed class LibraryHistory
{
    private const string Folder = "library/";

    private readonly Dictionary<string, Image> images = new(StringComparer.Ordinal);

    private LibraryHistory()
    {
    }

    /// <summary>The official images, including deleted ones.</summary>
    public static IReadOnlyDictionary<string, ImageRecord> Read(SourceCheckout repository)
    {
        var history = new LibraryHistory();
        var changes = repository.Changes(Folder)
            .Where(change => change.Path.LastIndexOf('/') == Folder.Length - 1)
            .ToList();
        var texts = repository.Blobs([.. changes.Select(change => change.Blob).OfType<string>()]);
        using var text = texts.GetEnumerator();
        foreach (var change in changes)
        {
            var file = change.Blob is not null && text.MoveNext() ? text.Current : "";
            history.Change(change.Path[Folder.Length..], change.Day, file);
        }

        // Run the iterator to its end, where it waits for git to exit.
        text.MoveNext();
        return history.images.ToDictionary(image => image.Key, image => image.Value.ToRecord());
    }

    private void Change(string name, Day day, string text)
    {
        if (!images.TryGetValue(name, out var image))
            images.Add(name, image = new Image());
        image.Change(day, text);
    }

    /// <summary>The state of one file while its history is read.</summary>
    private sealed class Image
    {
        private readonly Dictionary<string, TagHistory> history = new(StringComparer.Ordinal);
        private LibraryFile file = LibraryFile.Parse("");

        public ImageRecord ToRecord() => new(file.Groups(), history);

        /// <summary>Applies a new version of the file. A tag that returns keeps its first day.</summary>
        public void Change(Day day, string text)
        {
            var before = file;
            file = LibraryFile.Parse(text);
            var now = file.Tags.ToHashSet();
            foreach (var tag in before.Tags.Where(tag => !now.Contains(tag)))
                history[tag] = history[tag] with { Removed = day };
            foreach (var tag in now)
                history[tag] = new TagHistory(history.TryGetValue(tag, out var known) ? known.First : day, null);
        }
    }
}
