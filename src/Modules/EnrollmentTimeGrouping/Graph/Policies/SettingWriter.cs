using System.Text.Json;
using Muster.Contracts.EnrollmentTimeGrouping;
using Muster.Modules.EnrollmentTimeGrouping.Internal;
using Muster.Storage.Model;

namespace Muster.Modules.EnrollmentTimeGrouping.Graph.Policies;

/// <summary>A policy as settings of the catalogue, those that are fixed here included.</summary>
internal static class SettingWriter
{
    private const string Words = "#microsoft.graph.deviceManagementConfiguration";

    public static IReadOnlyList<GraphSetting> Of(DevicePreparationPolicy policy)
    {
        List<GraphSettingInstance> instances =
        [
            Choice(SettingIds.DeploymentMode, chosen: false),
            Choice(SettingIds.DeploymentType, policy.Mode == EnumText.Of(PreparationMode.Automatic)),
            Choice(SettingIds.JoinType, chosen: false),
            Choice(SettingIds.AccountType, policy.UserAccountType == EnumText.Of(UserAccountType.Administrator)),
            Number(SettingIds.Timeout, policy.TimeoutMinutes),
            Text(SettingIds.CustomErrorMessage, policy.CustomErrorMessage ?? ""),
            Choice(SettingIds.AllowSkip, policy.AllowSkipAfterRetries),
            Choice(SettingIds.AllowDiagnostics, policy.ShowDiagnosticsLink),
            Text(SettingIds.DeviceGroup, $"{policy.DeviceGroup?.Id}"),
        ];
        if (policy.Apps.Count > 0)
        {
            instances.Add(Texts(SettingIds.AllowedApps, policy.Apps.Select(app => App(app.Id))));
        }

        if (policy.Scripts.Count > 0)
        {
            instances.Add(Texts(SettingIds.AllowedScripts, policy.Scripts.Select(script => $"{script.Id}")));
        }

        return
        [
            .. instances.Select(
                (instance, index) =>
                    new GraphSetting
                    {
                        Type = $"{Words}Setting",
                        Id = $"{index}",
                        SettingInstance = instance,
                    }
            ),
        ];
    }

    /// <summary>What kind of app it is the policy does not know: it says what all of them are.</summary>
    private static string App(Guid id) =>
        JsonSerializer.Serialize(
            new AllowedApp { Id = $"{id}", Type = "#microsoft.graph.mobileApp" },
            GraphJson.Default.AllowedApp
        );

    private static GraphSettingInstance Choice(string id, bool chosen) =>
        new()
        {
            Type = $"{Words}ChoiceSettingInstance",
            SettingDefinitionId = id,
            ChoiceSettingValue = new GraphChoice
            {
                Type = $"{Words}ChoiceSettingValue",
                Value = $"{id}_{(chosen ? 1 : 0)}",
                Children = [],
            },
        };

    private static GraphSettingInstance Number(string id, int value) =>
        Simple(id, "IntegerSettingValue", JsonSerializer.SerializeToElement(value, GraphJson.Default.Int32));

    private static GraphSettingInstance Text(string id, string value) =>
        Simple(id, "StringSettingValue", JsonSerializer.SerializeToElement(value, GraphJson.Default.String));

    private static GraphSettingInstance Simple(string id, string type, JsonElement value) =>
        new()
        {
            Type = $"{Words}SimpleSettingInstance",
            SettingDefinitionId = id,
            SimpleSettingValue = new GraphValue { Type = $"{Words}{type}", Value = value },
        };

    private static GraphSettingInstance Texts(string id, IEnumerable<string> values) =>
        new()
        {
            Type = $"{Words}SimpleSettingCollectionInstance",
            SettingDefinitionId = id,
            SimpleSettingCollectionValue =
            [
                .. values.Select(value => new GraphValue
                {
                    Type = $"{Words}StringSettingValue",
                    Value = JsonSerializer.SerializeToElement(value, GraphJson.Default.String),
                }),
            ],
        };
}
