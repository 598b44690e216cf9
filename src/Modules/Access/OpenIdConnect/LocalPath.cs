namespace Muster.Modules.Access.OpenIdConnect;

/// <summary>Where somebody wants to go after signing in: a path of ours and nothing else.</summary>
internal static class LocalPath
{
    private const int MaxLength = 1000;

    /// <returns><c>/</c> for everything that a browser could take for another site.</returns>
    public static string Of(string? text) =>
        text is ['/', ..] and not ['/', '/' or '\\', ..]
        && text.Length <= MaxLength
        && text.All(letter => letter is > ' ' and < (char)127 and not '\\')
            ? text
            : "/";
}
