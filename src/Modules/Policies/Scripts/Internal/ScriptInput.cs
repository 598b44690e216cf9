using System.Globalization;
using System.Text;
using Muster.Contracts.Policies;
using Muster.Http;
using Muster.Kernel.Text;
using Muster.Modules.Policies.Apps.Internal;

namespace Muster.Modules.Policies.Scripts.Internal;

/// <summary>Checks a script that somebody wants, and names every fault.</summary>
internal static class ScriptInput
{
    public const int LargestText = 256 * 1024;
    private const int LongestDescription = 2000;
    private const int LongestTimeout = 3600;
    private const int DefaultTimeout = 300;
    private const int MostExitCodes = 20;
    private const int HighestExitCode = 255;

    /// <returns>Null when there are faults.</returns>
    public static CheckedScript? Read(ScriptDraft body, FieldErrors errors)
    {
        var name = Name(body.Name, errors);
        var description = Words.Line(body.Description, LongestDescription, "description", errors);
        var note = Words.Line(body.Note, Words.LongestNote, "note", errors);
        var interpreter = Words.Read<Interpreter>(body.Interpreter, "interpreter", errors);
        var platform = Words.Read<ScriptPlatform>(body.Platform, "platform", errors);
        var context = Words.Read(body.Context, RunContext.System, "context", errors);
        var runs = Words.Read(body.Runs, ScriptRuns.EveryVersion, "runs", errors);
        var exitCodes = (body.ExpectedExitCodes ?? [0]).Distinct().Order().ToList();
        if (body.TimeoutSeconds is < 1 or > LongestTimeout)
        {
            errors.Add("timeoutSeconds", $"1 to {LongestTimeout} seconds.");
        }

        if (exitCodes.Count is 0 or > MostExitCodes || exitCodes.Any(code => code is < 0 or > HighestExitCode))
        {
            errors.Add("expectedExitCodes", $"1 to {MostExitCodes} numbers from 0 to {HighestExitCode}.");
        }

        Text(body.Content, errors);
        return errors.Any || interpreter is not { } by || platform is not { } on
            ? null
            : new CheckedScript(
                new ScriptSettings
                {
                    Name = name!, // or there was a fault
                    Description = description,
                    Interpreter = Words.Of(by),
                    Platform = Words.Of(on),
                    Context = Words.Of(context),
                    TimeoutSeconds = body.TimeoutSeconds ?? DefaultTimeout,
                    Runs = Words.Of(runs),
                    ExpectedExitCodes = exitCodes,
                },
                by,
                on,
                body.Content,
                note
            );
    }

    public static string? Name(string given, FieldErrors errors) =>
        Words.Line(given, ClaimedText.MaxCharacters, "name", errors, required: true);

    /// <summary>A character that shows a text as something that it is not: controls, marks of direction, ends of lines that are none.</summary>
    private static int? Hidden(string text)
    {
        foreach (var rune in text.Replace("\r\n", "\n", StringComparison.Ordinal).EnumerateRunes())
        {
            if (
                rune.Value is not '\n' and not '\t'
                && Rune.GetUnicodeCategory(rune)
                    is UnicodeCategory.Control
                        or UnicodeCategory.Format
                        or UnicodeCategory.LineSeparator
                        or UnicodeCategory.ParagraphSeparator
            )
            {
                return rune.Value;
            }
        }

        return null;
    }

    private static void Text(string text, FieldErrors errors)
    {
        if (!text.IsStorable())
        {
            errors.Add("content", "Text without NUL and without broken characters.");
        }
        else if (Hidden(text) is { } hidden)
        {
            errors.Add(
                "content",
                $"U+{hidden:X4} cannot be seen, so who approves the script would be deceived. Take it out."
            );
        }
        else if (text.Length == 0 || Encoding.UTF8.GetByteCount(text) > LargestText)
        {
            errors.Add("content", $"1 to {LargestText} bytes as UTF-8. Larger things go into a package.");
        }
    }
}
