using System.Text.Json.Serialization;

namespace Muster.Agent.Doctor;

internal sealed record DoctorReport(Uri? Server, IReadOnlyList<Finding> Findings)
{
    public int ExitCode => (int)Code;

    [JsonIgnore]
    public ExitCode Code => Findings.FirstOrDefault(finding => finding.Grade == Grade.Fail)?.Code ?? Agent.ExitCode.Ok;

    public void Write(TextWriter text)
    {
        foreach (var finding in Findings)
        {
            var mark = finding.Grade == Grade.Skipped ? "-" : finding.Grade.ToString().ToUpperInvariant();
            text.WriteLine($"{mark, -4}  {finding.Check, -13}  {Indented(finding.What)}");
            if (finding.Remedy is not null)
            {
                text.WriteLine($"{"", -4}  {"", -13}  What to do: {Indented(finding.Remedy)}");
            }
        }
    }

    private static string Indented(string lines) => lines.ReplaceLineEndings($"{Environment.NewLine}{"", -21}");
}

[JsonSourceGenerationOptions(
    System.Text.Json.JsonSerializerDefaults.Web,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    WriteIndented = true
)]
[JsonSerializable(typeof(DoctorReport))]
internal sealed partial class DoctorJson : JsonSerializerContext;
