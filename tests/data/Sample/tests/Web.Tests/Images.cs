namespace Contoso.Web.Tests;

internal static class Images
{
    public const string Registry = "Registry.Contoso.com:5000";
    public const string Database = "postgres:latest";
}
