using System.Globalization;
using Muster.Kernel.Text;
using Muster.Protocols.Agent.Preparation;

namespace Muster.Agent.Prepare;

/// <summary>How far this device is prepared, for people and for scripts, by what the server said last.</summary>
internal sealed record PreparationReport
{
    private const int MostCharacters = 1000;

    public required string Policy { get; init; }

    public required int PolicyVersion { get; init; }

    /// <summary>A value of DevicePrepSync; null before the first.</summary>
    public string? Phase { get; init; }

    /// <summary><c>in_progress</c>, <c>success</c> or <c>failed</c>.</summary>
    public required string Result { get; init; }

    public string? FailureCode { get; init; }

    public DateTimeOffset? Deadline { get; init; }

    public required int Retries { get; init; }

    /// <summary>Names of what is required and not there.</summary>
    public required IReadOnlyList<string> Missing { get; init; }

    /// <summary>What the organisation says to who is stuck.</summary>
    public string? Message { get; init; }

    /// <summary>Commands that help now.</summary>
    public required IReadOnlyList<string> CanDo { get; init; }

    public static PreparationReport? Of(DevicePreparation? told) =>
        told is null
            ? null
            : new PreparationReport
            {
                Policy = Clean(told.PolicyName) ?? "",
                PolicyVersion = told.PolicyVersion,
                Phase = Clean(told.Phase),
                Result = Clean(told.Result) ?? "",
                FailureCode = Clean(told.FailureCode),
                Deadline = told.Result == DevicePreparation.InProgress ? told.Deadline : null,
                Retries = told.Retries,
                Missing = told.Result == DevicePreparation.Success ? [] : MissingOf(told),
                Message = told.Result == DevicePreparation.Failed ? Clean(told.CustomErrorMessage) : null,
                CanDo = [.. CanDoOf(told)],
            };

    public IEnumerable<(string Name, string? Value)> Lines()
    {
        yield return ("Preparation", $"{ResultText()}{(FailureCode is null ? "" : $", {FailureCode}")}");
        yield return ("Policy", string.Create(CultureInfo.InvariantCulture, $"{Policy} (version {PolicyVersion})"));
        yield return ("Phase", Phase);
        yield return ("Missing", Missing.Count == 0 ? null : string.Join(", ", Missing));
        yield return ("Until", Deadline?.ToString("u", CultureInfo.InvariantCulture));
        yield return ("Message", Message);
        foreach (var command in CanDo)
        {
            yield return ("To do", $"`{command}`");
        }
    }

    private string ResultText() =>
        Result switch
        {
            DevicePreparation.InProgress => "under way",
            DevicePreparation.Success => "complete",
            DevicePreparation.Failed when Retries > 0 => "failed again",
            _ => Result,
        };

    private static IReadOnlyList<string> MissingOf(DevicePreparation told) =>
        [
            .. told
                .Required.Where(item => item.State != "installed")
                .Select(item => item.State == "failed" ? $"{Clean(item.Name)} (failed)" : Clean(item.Name) ?? ""),
        ];

    private static IEnumerable<string> CanDoOf(DevicePreparation told)
    {
        if (told.Result != DevicePreparation.Failed)
        {
            yield break;
        }

        yield return $"muster-agent {RetryPreparationCommand.Name}";
        if (Continuing.RefusalOf(told) is null)
        {
            yield return $"muster-agent {ContinueAnywayCommand.Name}";
        }

        if (told.ShowDiagnosticsLink)
        {
            yield return "muster-agent doctor";
        }
    }

    private static string? Clean(string? text) => ClaimedText.Clean(text, MostCharacters);
}
