using Muster.Contracts.StatusPages;
using Muster.Http;
using Muster.Kernel.Ids;
using Muster.Kernel.Text;
using Muster.Storage.Model;

namespace Muster.Modules.StatusPages.Internal;

internal static class EspInput
{
    public const int DefaultTimeout = 60;
    private const int LongestTimeout = 1440;
    private const int MaxDescription = 500;
    private const int MostGroups = 100;

    public static EspContent Read(EspProfileDraft body, FieldErrors errors)
    {
        if (body.TimeoutMinutes is < 1 or > LongestTimeout)
        {
            errors.Add("timeoutMinutes", $"1 to {LongestTimeout} minutes.");
        }

        if (body.Description?.Length > MaxDescription)
        {
            errors.Add("description", $"At most {MaxDescription} characters.");
        }

        if (body.AssignedGroupIds?.Count > MostGroups)
        {
            errors.Add("assignedGroupIds", $"At most {MostGroups} groups.");
        }

        return new EspContent(
            Name(body.Name, errors),
            ClaimedText.Clean(body.Description, MaxDescription),
            Word(body.Status, EspProfileStatus.Active, "status", errors),
            new EspSettings
            {
                BlockingApps = BlockingAppsInput.Read(body.BlockingApps ?? [], errors),
                TimeoutMinutes = body.TimeoutMinutes ?? DefaultTimeout,
                ShowProgress = body.ShowProgress ?? true,
                DeviceBlock = body.DeviceBlock ?? true,
                ShowAccountProgress = body.ShowAccountProgress ?? true,
                AccountBlock = body.AccountBlock ?? false,
                AllowSkip = body.AllowSkip ?? false,
                ShowErrorDetails = body.ShowErrorDetails ?? true,
                AllowRetry = body.AllowRetry ?? true,
                AllowReset = body.AllowReset ?? false,
                AllowUseOnFailure = body.AllowUseOnFailure ?? false,
                AllowLogCollection = body.AllowLogCollection ?? false,
                OnlyOobe = body.OnlyOobe ?? false,
                TechnicianPhaseMode = EnumText.Of(
                    Word(body.TechnicianPhaseMode, TechnicianPhaseMode.AllApps, "technicianPhaseMode", errors)
                ),
                QualityUpdates = body.QualityUpdates ?? false,
                CustomHeading = MessageInput.Heading(body.CustomHeading, errors),
                CustomMessage = MessageInput.Message(body.CustomMessage, errors),
                SupportUrl = MessageInput.SupportUrl(body.SupportUrl, errors),
            },
            [.. (body.AssignedGroupIds ?? []).Distinct().Select(id => new DeviceGroupId(id))]
        );
    }

    public static string Name(string given, FieldErrors errors)
    {
        var name = given.Length <= ClaimedText.MaxCharacters ? ClaimedText.Clean(given) : null;
        if (name is null)
        {
            errors.Add("name", $"1 to {ClaimedText.MaxCharacters} visible characters.");
        }

        return name ?? "";
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
