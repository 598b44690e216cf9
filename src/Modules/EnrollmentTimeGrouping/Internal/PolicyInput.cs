using Muster.Contracts.EnrollmentTimeGrouping;
using Muster.Http;
using Muster.Kernel.Ids;
using Muster.Kernel.Text;
using Muster.Modules.Devices;
using Muster.Storage.Model;

namespace Muster.Modules.EnrollmentTimeGrouping.Internal;

/// <summary>Checks a policy that somebody wants. The limits are those of https://learn.microsoft.com/en-us/autopilot/device-preparation/policy-configuration-options.</summary>
internal sealed class PolicyInput(DeviceRules rules)
{
    public const int DefaultTimeout = 60;
    public const int MostApps = 25;
    public const int MostScripts = 10;
    private const int ShortestTimeout = 15;
    private const int LongestTimeout = 720;
    private const int MaxText = 1000;
    private const int MostUserGroups = 100;

    /// <returns>Null when there are faults.</returns>
    public PolicyContent? Read(DevicePreparationPolicyDraft body, FieldErrors errors)
    {
        if (body.TimeoutMinutes is < ShortestTimeout or > LongestTimeout)
        {
            errors.Add("timeoutMinutes", $"{ShortestTimeout} to {LongestTimeout} minutes.");
        }

        var kept = body.Rules is { } wanted ? rules.Check(wanted, errors) : null;
        var content = new PolicyContent(
            Name(body.Name, errors),
            Text(body.Description, "description", errors),
            Word(body.Mode, PreparationMode.UserDriven, "mode", errors),
            body.DeviceGroupId is { } group ? new DeviceGroupId(group) : null,
            kept,
            new PolicySettings
            {
                TimeoutMinutes = body.TimeoutMinutes ?? DefaultTimeout,
                CustomErrorMessage = Text(body.CustomErrorMessage, "customErrorMessage", errors),
                AllowSkipAfterRetries = body.AllowSkipAfterRetries ?? false,
                ShowDiagnosticsLink = body.ShowDiagnosticsLink ?? false,
                UserAccountType = Word(body.UserAccountType, UserAccountType.Standard, "userAccountType", errors),
                AppIds = Few(body.AppIds, MostApps, "appIds", errors),
                ScriptIds = Few(body.ScriptIds, MostScripts, "scriptIds", errors),
                WhenGroupFails = Word(body.WhenGroupFails, GroupFailure.Hold, "whenGroupFails", errors),
            },
            [
                .. Few(body.AssignedUserGroupIds, MostUserGroups, "assignedUserGroupIds", errors)
                    .Select(id => new UserGroupId(id)),
            ]
        );
        if (content.Mode == PreparationMode.Automatic && content.UserGroups.Count > 0)
        {
            errors.Add("assignedUserGroupIds", "None in automatic mode: there is no person to go by. Give it rules.");
        }

        return errors.Any ? null : content;
    }

    public static string Name(string given, FieldErrors errors, string field = "name")
    {
        var name = given.Length <= ClaimedText.MaxCharacters ? ClaimedText.Clean(given) : null;
        if (name is null)
        {
            errors.Add(field, $"1 to {ClaimedText.MaxCharacters} visible characters.");
        }

        return name ?? "";
    }

    private static string? Text(string? given, string field, FieldErrors errors)
    {
        if (given?.Length > MaxText)
        {
            errors.Add(field, $"At most {MaxText} characters.");
        }

        return ClaimedText.Clean(given, MaxText);
    }

    private static List<Guid> Few(IReadOnlyList<Guid>? given, int most, string field, FieldErrors errors)
    {
        var ids = (given ?? []).Distinct().ToList();
        if (ids.Count > most)
        {
            errors.Add(field, $"At most {most}.");
        }

        return ids;
    }

    private static TEnum Word<TEnum>(string? given, TEnum otherwise, string field, FieldErrors errors)
        where TEnum : struct, Enum
    {
        if (given is null)
        {
            return otherwise;
        }

        if (EnumText.TryParse<TEnum>(given, out var word))
        {
            return word.Value;
        }

        errors.Add(field, $"One of {string.Join(", ", Enum.GetValues<TEnum>().Select(EnumText.Of))}.");
        return otherwise;
    }
}
