namespace ContainerLint.Languages.Dockerfiles;

/// <summary>Distinguishes Dockerfiles from other files with such names: template fragments, notes, test data.</summary>
internal static class DockerfileContent
{
    /// <summary>
    /// Whether the first line that is not a comment starts with an instruction, or any line starts with <c>FROM</c>,
    /// possibly after a template directive: templates of Dockerfiles are read as Dockerfiles, to report a clear error.
    /// </summary>
    public static bool IsDockerfile(string text)
    {
        var isFirst = true;
        for (var line = 0; line < text.Length; line = NextLine(text, line))
        {
            var start = line;
            while (start < text.Length && text[start] is ' ' or '\t' or '\uFEFF' or '\v' or '\f' or '\xA0' or '}')
                start++;
            if (start == text.Length || text[start] is '#' or '\r' or '\n')
                continue;
            var end = start;
            while (end < text.Length && !char.IsWhiteSpace(text[end]))
                end++;
            var keyword = Keywords.Find(text, start, end - start);
            if (keyword == InstructionKind.From || (isFirst && keyword != InstructionKind.Unknown))
                return true;
            isFirst = false;
        }

        return false;
    }

    private static int NextLine(string text, int from) =>
        text.IndexOf('\n', from) is >= 0 and var end ? end + 1 : text.Length;
}
