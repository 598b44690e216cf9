using System.Text;
using Muster.Cli.Output;
using Muster.Contracts;

namespace Muster.Cli.Api;

/// <summary>The server's problem document, as text and exit code.</summary>
internal sealed class ApiRefusal(int status, Problem? problem) : Exception("The server refused.")
{
    public ExitCode Code { get; } =
        status switch
        {
            404 => ExitCode.NotFound,
            502 or 503 or 504 => ExitCode.Unreachable,
            >= 400 and < 500 => ExitCode.Refused,
            _ => ExitCode.Unexpected,
        };

    /// <summary>The stable code of the problem document.</summary>
    public string? ProblemCode => problem?.Code;

    public string Text => problem is null ? WithoutDocument() : Of(problem);

    private static string Of(Problem problem)
    {
        var text = new StringBuilder();
        text.Append(SafeText.Of(problem.Title));
        Line("", problem.Detail);
        foreach (var (field, faults) in problem.Errors ?? new Dictionary<string, string[]>(StringComparer.Ordinal))
        {
            Line($"  {SafeText.Of(field)}: ", string.Join("; ", faults));
        }

        Line("code: ", problem.Code);
        Line("docs: ", problem.Docs);
        Line("trace: ", problem.TraceId);
        return text.ToString();

        void Line(string label, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                text.AppendLine().Append(label).Append(SafeText.Of(value));
            }
        }
    }

    private string WithoutDocument() =>
        status switch
        {
            401 => "The server did not accept the token (401). Check MUSTER_TOKEN or MUSTER_TOKEN_FILE.",
            404 => "The server does not know this (404). Check the id, and that MUSTER_URL is a Muster server.",
            >= 300 and < 400 => $"The server sent a redirect ({status}). Set MUSTER_URL to its final address.",
            _ => $"The server answered {status} and did not say why. Its log may.",
        };
}
