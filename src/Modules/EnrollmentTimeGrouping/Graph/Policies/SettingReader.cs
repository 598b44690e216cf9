using System.Text.Json;
using Muster.Contracts.EnrollmentTimeGrouping;
using Muster.Http;
using Muster.Kernel.Text;
using Muster.Modules.EnrollmentTimeGrouping.Internal;
using Muster.Storage.Model;

namespace Muster.Modules.EnrollmentTimeGrouping.Graph.Policies;

/// <summary>Settings of the catalogue in our own words. One that has no counterpart is refused by name: it would silently come to nothing.</summary>
internal static class SettingReader
{
    private const int MostSettings = 50;
    private const string Field = "settings";

    /// <param name="draft">What the settings are put into.</param>
    public static DevicePreparationPolicyDraft Read(
        IReadOnlyList<GraphSetting> settings,
        DevicePreparationPolicyDraft draft,
        FieldErrors errors
    )
    {
        if (settings.Count > MostSettings)
        {
            errors.Add(Field, $"At most {MostSettings}.");
            return draft;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var instance in settings.Select(setting => setting.SettingInstance))
        {
            if (instance?.SettingDefinitionId is not { } id || !seen.Add(id))
            {
                errors.Add(Field, "Each has a settingInstance with a settingDefinitionId of its own.");
                continue;
            }

            draft = Put(id, instance, draft, errors);
        }

        return draft;
    }

    private static DevicePreparationPolicyDraft Put(
        string id,
        GraphSettingInstance instance,
        DevicePreparationPolicyDraft draft,
        FieldErrors errors
    )
    {
        switch (id)
        {
            case SettingIds.Timeout:
                return draft with { TimeoutMinutes = Number(instance, errors) };
            case SettingIds.CustomErrorMessage:
                return draft with { CustomErrorMessage = Text(instance, errors) };
            case SettingIds.AllowSkip:
                return draft with { AllowSkipAfterRetries = Choice(instance, 2, errors) == 1 };
            case SettingIds.AllowDiagnostics:
                return draft with { ShowDiagnosticsLink = Choice(instance, 2, errors) == 1 };
            case SettingIds.AccountType:
                var account =
                    Choice(instance, 2, errors) == 1 ? UserAccountType.Administrator : UserAccountType.Standard;
                return draft with { UserAccountType = EnumText.Of(account) };
            case SettingIds.DeploymentType:
                var mode = Choice(instance, 2, errors) == 1 ? PreparationMode.Automatic : PreparationMode.UserDriven;
                return draft with { Mode = EnumText.Of(mode) };
            case SettingIds.DeploymentMode:
            case SettingIds.JoinType:
                _ = Choice(instance, 1, errors);
                return draft;
            case SettingIds.DeviceGroup:
                _ = Ids([Text(instance, errors)], id, errors); // names the group, but only the action has devices join it
                return draft;
            case SettingIds.AllowedApps:
                return draft with { AppIds = Ids(Texts(instance, errors).Select(AppId), id, errors) };
            case SettingIds.AllowedScripts:
                return draft with { ScriptIds = Ids(Texts(instance, errors), id, errors) };
            default:
                errors.Add(Field, $"{ClaimedText.Clean(id) ?? "?"} is no setting that this server knows.");
                return draft;
        }
    }

    private static int? Number(GraphSettingInstance instance, FieldErrors errors)
    {
        var value = instance.SimpleSettingValue?.Value ?? default;
        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number))
        {
            return number;
        }

        errors.Add(Field, $"{instance.SettingDefinitionId}: simpleSettingValue.value has to be a whole number.");
        return null;
    }

    private static string? Text(GraphSettingInstance instance, FieldErrors errors)
    {
        var value = instance.SimpleSettingValue?.Value ?? default;
        if (value.ValueKind == JsonValueKind.String)
        {
            return value.GetString();
        }

        errors.Add(Field, $"{instance.SettingDefinitionId}: simpleSettingValue.value has to be text.");
        return null;
    }

    private static IEnumerable<string?> Texts(GraphSettingInstance instance, FieldErrors errors)
    {
        var values = instance.SimpleSettingCollectionValue ?? [];
        if (
            instance.SimpleSettingCollectionValue is not null
            && values.All(one => one.Value.ValueKind == JsonValueKind.String)
        )
        {
            return values.Select(one => one.Value.GetString());
        }

        errors.Add(Field, $"{instance.SettingDefinitionId}: simpleSettingCollectionValue has to be a list of texts.");
        return [];
    }

    /// <param name="known">How many of its values are known here: those from 0 on.</param>
    private static int Choice(GraphSettingInstance instance, int known, FieldErrors errors)
    {
        var id = instance.SettingDefinitionId;
        for (var value = 0; value < known; value++)
        {
            if (instance.ChoiceSettingValue?.Value == $"{id}_{value}")
            {
                return value;
            }
        }

        var values = string.Join(" or ", Enumerable.Range(0, known).Select(value => $"{id}_{value}"));
        errors.Add(Field, $"{id}: choiceSettingValue.value has to be {values} here.");
        return 0;
    }

    /// <summary>Blank ones are in policies that the original's own console exports.</summary>
    private static List<Guid> Ids(IEnumerable<string?> texts, string id, FieldErrors errors)
    {
        var ids = new List<Guid>();
        foreach (var text in texts.Where(text => !string.IsNullOrWhiteSpace(text)))
        {
            if (Guid.TryParse(text, out var one))
            {
                ids.Add(one);
            }
            else
            {
                errors.Add(Field, $"{id}: every value has to name a GUID.");
            }
        }

        return ids;
    }

    private static string? AppId(string? text)
    {
        if (text is null || !text.StartsWith('{'))
        {
            return text;
        }

        try
        {
            return JsonSerializer.Deserialize(text, GraphJson.Default.AllowedApp)?.Id ?? "none";
        }
        catch (JsonException)
        {
            return text; // which is no GUID
        }
    }
}
