using Muster.Http;
using Muster.Kernel.Text;

namespace Muster.Modules.Access.Operators;

internal static class OperatorInput
{
    private const int MinUsername = 2;
    private const int MaxUsername = 64;

    public static string Username(string text, FieldErrors errors)
    {
        if (
            text.Length is < MinUsername or > MaxUsername
            || text.Contains(' ', StringComparison.Ordinal)
            || ClaimedText.Clean(text) != text
        )
        {
            errors.Add("username", $"{MinUsername} to {MaxUsername} visible characters without blanks.");
        }

        return text;
    }

    public static string DisplayName(string text, FieldErrors errors)
    {
        if (text.Length <= ClaimedText.MaxCharacters && ClaimedText.Clean(text) is { } name)
        {
            return name;
        }

        errors.Add("displayName", $"1 to {ClaimedText.MaxCharacters} visible characters.");
        return "";
    }
}
