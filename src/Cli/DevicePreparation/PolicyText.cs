using Muster.Cli.Output;
using Muster.Contracts.EnrollmentTimeGrouping;

namespace Muster.Cli.DevicePreparation;

internal static class PolicyText
{
    private const string Gone = "(gone)";

    public static void Write(DevicePreparationPolicy policy) =>
        Listing.Fields([
            new("Id", policy.Id.ToString()),
            new("Name", policy.Name),
            new("Description", policy.Description),
            new("Priority", $"{policy.Priority}"),
            new("Version", $"{policy.PolicyVersion}"),
            new("Mode", policy.Mode),
            new("Device group", GroupOf(policy)),
            new("Target", TargetOf(policy.Target)),
            new("User groups", PeopleOf(policy)),
            .. (policy.Rules?.Rules ?? []).Select(rule => new Field("Rule", rule.Name)),
            new("When the group fails", policy.WhenGroupFails),
            new("Timeout", $"{policy.TimeoutMinutes} min"),
            new("Message", policy.CustomErrorMessage),
            new("May skip", policy.AllowSkipAfterRetries ? "after retries" : "no"),
            new("Diagnostics link", policy.ShowDiagnosticsLink ? "shown" : "not shown"),
            new("User account", policy.UserAccountType),
            .. policy.Apps.Select(app => new Field("App", app.Name ?? Gone)),
            .. policy.Scripts.Select(script => new Field("Script", script.Name ?? Gone)),
            new("Changed", $"{Ages.Exact(policy.ChangedAt)} by {policy.ChangedBy}"),
        ]);

    public static string GroupOf(DevicePreparationPolicy policy) =>
        policy.DeviceGroup is { } group ? group.Name ?? Gone : "0 groups assigned";

    /// <summary>The code says what is wrong, in the words of the API.</summary>
    public static string TargetOf(EnrollmentTimeTarget target) => target.ErrorCode ?? target.State;

    public static string PeopleOf(DevicePreparationPolicy policy) =>
        string.Join(", ", policy.AssignedUserGroups.Select(group => group.Name ?? Gone));
}
