using System.Text.Json;
using System.Text.Json.Nodes;
using Muster.Contracts.StatusPages;
using Muster.Modules.StatusPages.Internal;
using Muster.Storage.Model;
using View = Muster.Contracts.StatusPages.EspProfile;

namespace Muster.Modules.StatusPages.Files;

/// <summary>Profiles as files have them, to and from what the module works with.</summary>
internal static class EspFileText
{
    /// <param name="ids">Of its groups; null when they do not matter.</param>
    public static EspProfileDraft Draft(EspFile file, IReadOnlyList<Guid>? ids) =>
        new()
        {
            Name = file.Name,
            Description = file.Description,
            Status = file.Status,
            AssignedGroupIds = ids,
            BlockingApps = file.BlockingApps,
            TimeoutMinutes = file.TimeoutMinutes,
            ShowProgress = file.ShowProgress,
            DeviceBlock = file.DeviceBlock,
            ShowAccountProgress = file.ShowAccountProgress,
            AccountBlock = file.AccountBlock,
            AllowSkip = file.AllowSkip,
            ShowErrorDetails = file.ShowErrorDetails,
            AllowRetry = file.AllowRetry,
            AllowReset = file.AllowReset,
            AllowUseOnFailure = file.AllowUseOnFailure,
            AllowLogCollection = file.AllowLogCollection,
            OnlyOobe = file.OnlyOobe,
            TechnicianPhaseMode = file.TechnicianPhaseMode,
            QualityUpdates = file.QualityUpdates,
            CustomHeading = file.CustomHeading,
            CustomMessage = file.CustomMessage,
            SupportUrl = file.SupportUrl,
        };

    public static JsonObject Write(View view) =>
        Write(
            new EspFile
            {
                Name = view.Name,
                Description = view.Description,
                Status = view.Status,
                AssignedGroups = Ordered(view.AssignedGroups.Select(group => group.Name)),
                BlockingApps = view.BlockingApps.Count == 0 ? null : view.BlockingApps,
                TimeoutMinutes = view.TimeoutMinutes,
                ShowProgress = view.ShowProgress,
                DeviceBlock = view.DeviceBlock,
                ShowAccountProgress = view.ShowAccountProgress,
                AccountBlock = view.AccountBlock,
                AllowSkip = view.AllowSkip,
                ShowErrorDetails = view.ShowErrorDetails,
                AllowRetry = view.AllowRetry,
                AllowReset = view.AllowReset,
                AllowUseOnFailure = view.AllowUseOnFailure,
                AllowLogCollection = view.AllowLogCollection,
                OnlyOobe = view.OnlyOobe,
                TechnicianPhaseMode = view.TechnicianPhaseMode,
                QualityUpdates = view.QualityUpdates,
                CustomHeading = view.CustomHeading,
                CustomMessage = view.CustomMessage,
                SupportUrl = view.SupportUrl,
            }
        );

    public static JsonObject Write(EspContent content, IEnumerable<string> groups)
    {
        var settings = content.Settings;
        return Write(
            new EspFile
            {
                Name = content.Name,
                Description = content.Description,
                Status = EnumText.Of(content.Status),
                AssignedGroups = Ordered(groups),
                BlockingApps = settings.BlockingApps.Count == 0 ? null : settings.BlockingApps,
                TimeoutMinutes = settings.TimeoutMinutes,
                ShowProgress = settings.ShowProgress,
                DeviceBlock = settings.DeviceBlock,
                ShowAccountProgress = settings.ShowAccountProgress,
                AccountBlock = settings.AccountBlock,
                AllowSkip = settings.AllowSkip,
                ShowErrorDetails = settings.ShowErrorDetails,
                AllowRetry = settings.AllowRetry,
                AllowReset = settings.AllowReset,
                AllowUseOnFailure = settings.AllowUseOnFailure,
                AllowLogCollection = settings.AllowLogCollection,
                OnlyOobe = settings.OnlyOobe,
                TechnicianPhaseMode = settings.TechnicianPhaseMode,
                QualityUpdates = settings.QualityUpdates,
                CustomHeading = settings.CustomHeading,
                CustomMessage = settings.CustomMessage,
                SupportUrl = settings.SupportUrl,
            }
        );
    }

    private static List<string>? Ordered(IEnumerable<string> groups) =>
        groups.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList() is { Count: > 0 } some
            ? some
            : null;

    private static JsonObject Write(EspFile file) =>
        JsonSerializer.SerializeToNode(file, EspFileJson.Default.EspFile)!.AsObject(); // an object
}
