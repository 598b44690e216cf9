namespace Muster.Modules.EnrollmentTimeGrouping.Graph.Policies;

/// <summary>
/// What the settings of such a policy are called; the spelling of <see cref="AccountType"/> is Microsoft's. Microsoft has no page of them: they
/// stand as here in exported policies, https://github.com/deploymenttheory/terraform-provider-microsoft365 among others.
/// </summary>
internal static class SettingIds
{
    public const string DeploymentMode = Prefix + "deploymentmode";
    public const string DeploymentType = Prefix + "deploymenttype";
    public const string JoinType = Prefix + "jointype";
    public const string AccountType = Prefix + "accountype";
    public const string Timeout = Prefix + "timeout";
    public const string CustomErrorMessage = Prefix + "customerrormessage";
    public const string AllowSkip = Prefix + "allowskip";
    public const string AllowDiagnostics = Prefix + "allowdiagnostics";
    public const string DeviceGroup = Prefix + "devicesecuritygroupids";
    public const string AllowedApps = Prefix + "allowedappids";
    public const string AllowedScripts = Prefix + "allowedscriptids";
    private const string Prefix = "enrollment_autopilot_dpp_";
}

/// <summary>The templates that such a policy is made of.</summary>
internal static class TemplateIds
{
    public const string UserDriven = "80d33118-b7b4-40d8-b15f-81be745e053f_1";
    public const string Automatic = "a6157a7f-aa00-42d9-ac82-7d2479f545db_1";
    public const string Family = "enrollmentConfiguration";
}
