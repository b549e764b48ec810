namespace ContainerLint.Rules;

/// <summary>
/// What in C# or in settings says where an ASP.NET Core app listens, so that variables are not all there is to know.
/// </summary>
public static class ListeningCode
{
    private static readonly string[] Code =
    [
        "UseUrls", "Kestrel", "ListenAny", "ListenLocalhost", "ListenUnixSocket", ".Listen(", "Urls.Add", "Urls.Clear",
        ".Run(\"http", "RunAsync(\"http", ".Run($\"http", "RunAsync($\"http", "_URLS", "HTTP_PORTS", "HTTPS_PORTS",
        "ServerUrls", "\"urls\"", "--urls", "UseHttpSys", "WebListener",
    ];

    private static readonly string[] Settings = ["\"Kestrel\"", "\"Urls\"", "\"urls\"", "_PORTS\"", "_URLS\""];

    /// <summary>Whether C# code may say where an app listens.</summary>
    public static bool MayBeInCode(string text) => HasAny(text, Code);

    /// <summary>Whether a file of settings, such as <c>appsettings.json</c>, may say it.</summary>
    public static bool MayBeInSettings(string text) => HasAny(text, Settings);

    private static bool HasAny(string text, string[] words) =>
        Array.Exists(words, word => text.IndexOf(word, StringComparison.Ordinal) >= 0);
}
