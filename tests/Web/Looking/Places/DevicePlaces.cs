using Muster.Web.Support;

namespace Muster.Web.Looking.Places;

/// <summary>Devices and how they enroll.</summary>
internal static class DevicePlaces
{
    public static IReadOnlyDictionary<string, Func<Company, Place>> All { get; } =
        new Dictionary<string, Func<Company, Place>>(StringComparer.Ordinal)
        {
            ["devices"] = _ => new(Paths.Devices, "laptop-halvorsen", Picture: "devices"),
            ["devices, none found"] = _ => new($"{Paths.Devices}?q=nobody", "Nothing matches", "Keine Treffer"),
            ["device"] = company =>
                new($"{Paths.Devices}/{company.Device}", "What is known", "Was bekannt ist", "device"),
            ["device, expected"] = company =>
                new(
                    $"{Paths.Devices}/{company.ExpectedDevice}",
                    "Pre-approved Device",
                    "Vorab genehmigtes Gerät",
                    "device-expected"
                ),
            ["device, suspended"] = company =>
                new($"{Paths.Devices}/{company.SuspendedDevice}", "Kept out until", "Bleibt draußen"),
            ["device, gone"] = _ => new($"{Paths.Devices}/{Guid.Empty}", "not_found", Refusal: "404"),
            ["enrollment status"] = _ =>
                new($"{Paths.EnrollmentStatus}?simulated=true", "iPhone-NEW003", Picture: "enrollment-status"),
            ["enrollment status, one platform"] = _ =>
                new(
                    $"{Paths.EnrollmentStatus}?simulated=true&bucket=incomplete&platform=macos",
                    "Nothing matches",
                    "Keine Treffer"
                ),
            ["enrollment failures"] = _ =>
                new(
                    $"{Paths.EnrollmentStatus}/failures?simulated=true",
                    "DESKTOP-FAIL001",
                    Picture: "enrollment-failures"
                ),
            ["enrollment failure"] = company =>
                new(
                    $"{Paths.EnrollmentStatus}/failures?simulated=true&failure={company.Failure}",
                    "What the error may mean",
                    "Was der Fehler bedeuten kann",
                    "enrollment-failure"
                ),
            ["enrollment platforms"] = _ =>
                new(
                    $"{Paths.EnrollmentStatus}/platforms?simulated=true",
                    "Windows (Autopilot)",
                    Picture: "enrollment-platforms"
                ),
            ["enrollment targets"] = _ =>
                new(
                    $"{Paths.EnrollmentStatus}/targets",
                    "Whole enrollment · All devices",
                    "Ganze Aufnahme · Alle Geräte",
                    "enrollment-targets"
                ),
            ["status pages"] = _ => new(Paths.StatusPages, "Executive ESP", Picture: "status-pages"),
            ["status page profile"] = company =>
                new($"{Paths.StatusPages}/{company.Profile}", "Executive ESP", Picture: "status-page-profile"),
            ["status page profile, new"] = _ =>
                new($"{Paths.StatusPages}/new", "New status page profile", "Neues Profil der Statusseite"),
            ["status page profile, gone"] = _ => new($"{Paths.StatusPages}/{Guid.Empty}", "not_found", Refusal: "404"),
            ["preparation policies"] = _ =>
                new(Paths.Preparation, "Service technicians", Picture: "device-preparation"),
            ["preparation policy, new"] = _ =>
                new(
                    $"{Paths.Preparation}/policies/new",
                    "New device preparation policy",
                    "Neue Richtlinie der Gerätevorbereitung"
                ),
            ["preparation policy"] = company =>
                new(
                    $"{Paths.Preparation}/policies/{company.Prepared.Policy}",
                    "Service technicians",
                    Picture: "device-preparation-policy"
                ),
            ["preparation policy, broken"] = company =>
                new($"{Paths.Preparation}/policies/{company.Prepared.Broken}", "Owner missing", "Besitzer fehlt"),
            ["preparation policy, without a group"] = company =>
                new($"{Paths.Preparation}/policies/{company.Prepared.Empty}", "0 groups assigned", "0 Gruppen"),
            ["preparation policy, versions"] = company =>
                new($"{Paths.Preparation}/policies/{company.Prepared.Policy}?tab=versions", "Version 2"),
            ["preparation policy, who"] = company =>
                new($"{Paths.Preparation}/policies/{company.Prepared.Policy}?tab=who", "Technicians"),
            ["preparation policy, deployments"] = company =>
                new($"{Paths.Preparation}/policies/{company.Prepared.Policy}?tab=deployments", "van-tablet-1"),
            ["preparation policy, gone"] = _ =>
                new($"{Paths.Preparation}/policies/{Guid.Empty}", "not_found", Refusal: "404"),
            ["deployments"] = _ =>
                new($"{Paths.Preparation}/deployments", "van-tablet-1", Picture: "device-preparation-deployments"),
            ["deployments, none found"] = _ =>
                new($"{Paths.Preparation}/deployments?status=success", "Nothing matches", "Keine Treffer"),
            ["deployment"] = company =>
                new(
                    $"{Paths.Preparation}/deployments/{company.Prepared.Deployment}",
                    "Firefox ESR",
                    Picture: "device-preparation-deployment"
                ),
            ["deployment, gone"] = _ =>
                new($"{Paths.Preparation}/deployments/{Guid.Empty}", "not_found", Refusal: "404"),
            ["grouping"] = _ =>
                new($"{Paths.Preparation}/grouping", "van-tablet-2", Picture: "device-preparation-grouping"),
            ["grouping, as a table"] = _ => new($"{Paths.Preparation}/grouping?as=table", "van-tablet-2"),
            ["enrollment, of a real device"] = company =>
                new(
                    $"{Paths.EnrollmentStatus}/attempts/{company.RealAttempt}",
                    "Default ESP",
                    Picture: "enrollment-decided"
                ),
            ["enrollment"] = company =>
                new($"{Paths.EnrollmentStatus}/attempts/{company.Attempt}", "iPhone-NEW003", Picture: "enrollment"),
            ["enrollment, gone"] = _ =>
                new($"{Paths.EnrollmentStatus}/attempts/{Guid.Empty}", "not_found", Refusal: "404"),
        };
}
