using Muster.Cli.Output;
using Muster.Contracts.StatusPages;

namespace Muster.Cli.EspProfiles;

internal static class EspProfileText
{
    public static void Write(EspProfile profile) =>
        Listing.Fields([
            new("Id", profile.Id.ToString()),
            new("Name", profile.Name),
            new("Description", profile.Description),
            new("Priority", PlaceOf(profile.Priority)),
            new("Status", profile.Status),
            new("Groups", GroupsOf(profile.AssignedGroups)),
            .. profile.BlockingApps.Select(app => new Field(
                "Waits for",
                $"{app.Name} ({app.AppId}){(app.Required ? "" : ", may fail")}"
            )),
            new("Timeout", $"{profile.TimeoutMinutes} min"),
            new("Settings", string.Join(", ", SettingsOf(profile))),
            new("Technician phase", profile.TechnicianPhaseMode),
            new("Heading", profile.CustomHeading),
            new("Message", profile.CustomMessage),
            new("Support", profile.SupportUrl),
            new("Changed", $"{Ages.Exact(profile.ChangedAt)} by {profile.ChangedBy}"),
        ]);

    public static string PlaceOf(int? priority) => priority?.ToString() ?? "default";

    public static string? GroupsOf(IReadOnlyList<EspProfileGroup> groups) =>
        groups.Count == 0 ? null : string.Join(", ", groups.Select(group => group.Name));

    /// <summary>Those that are on, as the API names them.</summary>
    private static IEnumerable<string> SettingsOf(EspProfile profile) =>
        new (string Name, bool On)[]
        {
            ("showProgress", profile.ShowProgress),
            ("deviceBlock", profile.DeviceBlock),
            ("showAccountProgress", profile.ShowAccountProgress),
            ("accountBlock", profile.AccountBlock),
            ("allowSkip", profile.AllowSkip),
            ("showErrorDetails", profile.ShowErrorDetails),
            ("allowRetry", profile.AllowRetry),
            ("allowReset", profile.AllowReset),
            ("allowUseOnFailure", profile.AllowUseOnFailure),
            ("allowLogCollection", profile.AllowLogCollection),
            ("onlyOobe", profile.OnlyOobe),
            ("qualityUpdates", profile.QualityUpdates),
        }
            .Where(setting => setting.On)
            .Select(setting => setting.Name);
}
