namespace ContainerLint.Languages.Dockerfiles;

/// <summary>Tells Dockerfiles from other files that are called so: fragments of templates, notes, test data.</summary>
internal static class DockerfileContent
{
    /// <summary>
    /// Whether the first line that is no comment begins with an instruction, or any line with <c>FROM</c>; what closes
    /// the directive of a template may stand before it, for a template is still best answered as a Dockerfile.
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
