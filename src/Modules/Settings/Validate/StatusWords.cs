using Muster.Http.Checks;

namespace Muster.Modules.Settings.Validate;

/// <summary>The words of the API for what a check found.</summary>
internal static class StatusWords
{
    public const string Ok = "ok";
    public const string Warning = "warning";
    public const string Failed = "failed";
    public const string NotConfigured = "not_configured";

    public static string Of(CheckStatus status) =>
        status switch
        {
            CheckStatus.Ok => Ok,
            CheckStatus.Warning => Warning,
            CheckStatus.Failed => Failed,
            CheckStatus.NotConfigured => NotConfigured,
        };
}
