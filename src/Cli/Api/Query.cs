namespace Muster.Cli.Api;

internal static class Query
{
    /// <summary>A route, which may have a query already, with what else is asked for behind it; what is null is not asked for.</summary>
    public static string Of(string route, params IEnumerable<(string Name, string? Value)> parts)
    {
        var asked = parts
            .Where(part => part.Value is not null)
            .Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value!)}"); // those without were left out
        var separator = route.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        return string.Join('&', asked) is { Length: > 0 } query ? $"{route}{separator}{query}" : route;
    }
}
