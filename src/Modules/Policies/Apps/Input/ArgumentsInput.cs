using System.Text.RegularExpressions;
using Muster.Http;
using Muster.Modules.Policies.Apps.Internal;

namespace Muster.Modules.Policies.Apps.Input;

/// <summary>Arguments of an installer: each goes to it as one, whatever is in it. No shell ever reads them.</summary>
internal static partial class ArgumentsInput
{
    private const int Most = 50;
    private const int Longest = 500;
    private const string Field = "arguments";

    public static IReadOnlyList<string> Read(IReadOnlyList<string> given, AppKind kind, FieldErrors errors)
    {
        if (given.Count == 0)
        {
            return [];
        }

        if (kind is not (AppKind.Msi or AppKind.Win32))
        {
            errors.Add(Field, "Apps of this kind take no arguments.");
        }
        else if (given.Count > Most || given.Any(argument => !Words.IsPlain(argument, Longest) || argument.Length == 0))
        {
            errors.Add(Field, $"At most {Most}, each of 1 to {Longest} characters without line breaks.");
        }
        else if (kind == AppKind.Msi && given.Any(argument => !Property().IsMatch(argument)))
        {
            errors.Add(Field, "Of an msi each is a public property and its value, such as ALLUSERS=1, without quotes.");
        }

        return given;
    }

    /// <summary>A quote would end the value in the installer's own reading of its command line.</summary>
    [GeneratedRegex(@"\A[A-Z_][A-Z0-9_.]{0,71}=[^""]*\z", RegexOptions.None, 1000)]
    private static partial Regex Property();
}
