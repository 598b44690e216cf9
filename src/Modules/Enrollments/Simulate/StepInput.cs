using System.Text.RegularExpressions;
using Muster.Contracts.Simulation;
using Muster.Http;
using Muster.Kernel;
using Muster.Modules.Enrollments.Records;
using Muster.Storage.Model;

namespace Muster.Modules.Enrollments.Simulate;

/// <summary>Checks steps before anything is done.</summary>
internal static partial class StepInput
{
    private const int MostSteps = 500;
    private const int LongestText = 500;
    private static readonly string[] Kinds = ["begin", "reach", "note", "fail", "cancel"];

    public static void Check(SimulatedSteps body, FieldErrors errors)
    {
        if (!FleetName().IsMatch(body.Fleet))
        {
            errors.Add(
                "fleet",
                "1 to 50 letters, digits, blanks, dots, hyphens and underscores; first a letter or a digit."
            );
        }

        if (body.Steps.Count is 0 or > MostSteps)
        {
            errors.Add("steps", $"1 to {MostSteps} steps.");
            return;
        }

        for (var i = 0; i < body.Steps.Count; i++)
        {
            Check(body.Steps[i], $"steps[{i}]", errors);
        }
    }

    /// <summary>Null where the step names none.</summary>
    public static EnrollmentState? StateOf(SimulatedStep step) =>
        EnumText.TryParse<EnrollmentState>(step.State, out var state) ? state : null;

    private static void Check(SimulatedStep step, string at, FieldErrors errors)
    {
        if (step.Device.Length is 0 or > 100)
        {
            errors.Add($"{at}.device", "1 to 100 characters.");
        }

        if (step.No < 1)
        {
            errors.Add($"{at}.no", "From 1 on.");
        }

        if (!Kinds.Contains(step.Kind, StringComparer.Ordinal))
        {
            errors.Add($"{at}.kind", $"One of {string.Join(", ", Kinds)}.");
        }

        if (step.State is not null && StateOf(step) is null)
        {
            errors.Add($"{at}.state", "The name of a state, for example installing_apps.");
        }

        if (step.Kind == "reach" && step.State is null)
        {
            errors.Add($"{at}.state", "Say where it is now.");
        }

        if (step.Kind == "begin" && StateOf(step) is { } first && !EnrollmentTransitions.IsUnderWay(first))
        {
            errors.Add($"{at}.state", "Nothing begins with a verdict or an end: reach it, or fail.");
        }

        if (step.Kind == "begin" && !SimulatedKinds.Contains(step.Platform, step.Method))
        {
            errors.Add($"{at}.method", "Platform and method that belong together, for example macos and MacAde.");
        }

        if (step.PeerId is not null && !PeerId.TryCreate(step.PeerId, out _))
        {
            errors.Add($"{at}.peerId", "A Peer ID.");
        }

        if (new[] { step.Name, step.OsVersion, step.Source, step.Phase, step.Code, step.Text }.Any(TooLong))
        {
            errors.Add(at, $"At most {LongestText} characters each.");
        }
    }

    private static bool TooLong(string? text) => text?.Length > LongestText;

    /// <summary>It is a segment of the address under which the fleet is removed.</summary>
    [GeneratedRegex(
        @"^[A-Za-z0-9][A-Za-z0-9 ._-]{0,49}\z",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex FleetName();
}
