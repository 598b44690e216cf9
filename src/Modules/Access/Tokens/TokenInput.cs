using Muster.Http;
using Muster.Kernel.Text;

namespace Muster.Modules.Access.Tokens;

internal static class TokenInput
{
    public static string Name(string text, FieldErrors errors)
    {
        if (text.Length <= ClaimedText.MaxCharacters && ClaimedText.Clean(text) is { } name)
        {
            return name;
        }

        errors.Add("name", $"What it is for, in 1 to {ClaimedText.MaxCharacters} visible characters.");
        return "";
    }

    public static void DaysValid(int? days, FieldErrors errors)
    {
        if (days is < 1 or > TokenVerbs.MaxDaysValid)
        {
            errors.Add("daysValid", $"1 to {TokenVerbs.MaxDaysValid} days.");
        }
    }
}
