using System.Text.Json;

namespace Muster.Protocols.Android.Policies;

/// <summary>The fields of a policy of the Android Management API (<c>enterprises.policies</c>) and the type of each.</summary>
internal static class PolicyFields
{
    private static readonly Dictionary<string, FieldType> Types = Table();

    public static FieldType? TypeOf(string name) => Types.TryGetValue(name, out var type) ? type : null;

    public static bool Fits(FieldType type, JsonValueKind kind) =>
        type switch
        {
            FieldType.Flag => kind is JsonValueKind.True or JsonValueKind.False,
            FieldType.Number => kind is JsonValueKind.Number,
            FieldType.Count => kind is JsonValueKind.Number or JsonValueKind.String, // 64 bits: JSON of Google's APIs writes a text
            FieldType.Text => kind is JsonValueKind.String,
            FieldType.List => kind is JsonValueKind.Array,
            FieldType.Object => kind is JsonValueKind.Object,
        };

    private static Dictionary<string, FieldType> Table()
    {
        var types = new Dictionary<string, FieldType>(StringComparer.Ordinal);
        Add(
            FieldType.Flag,
            "screenCaptureDisabled cameraDisabled addUserDisabled adjustVolumeDisabled factoryResetDisabled installAppsDisabled "
                + "mountPhysicalMediaDisabled modifyAccountsDisabled safeBootDisabled uninstallAppsDisabled statusBarDisabled "
                + "keyguardDisabled bluetoothContactSharingDisabled wifiConfigsLockdownEnabled bluetoothConfigDisabled "
                + "cellBroadcastsConfigDisabled credentialsConfigDisabled mobileNetworksConfigDisabled tetheringConfigDisabled "
                + "vpnConfigDisabled wifiConfigDisabled createWindowsDisabled networkResetDisabled outgoingBeamDisabled "
                + "outgoingCallsDisabled removeUserDisabled shareLocationDisabled smsDisabled unmuteMicrophoneDisabled "
                + "usbFileTransferDisabled ensureVerifyAppsEnabled setUserIconDisabled setWallpaperDisabled dataRoamingDisabled "
                + "networkEscapeHatchEnabled bluetoothDisabled blockApplicationsEnabled installUnknownSourcesAllowed "
                + "debuggingFeaturesAllowed funDisabled autoTimeRequired kioskCustomLauncherEnabled skipFirstUseHintsEnabled "
                + "privateKeySelectionEnabled usbMassStorageEnabled"
        );
        Add(FieldType.Number, "minimumApiLevel");
        Add(FieldType.Count, "maximumTimeToLock");
        Add(
            FieldType.Text,
            "name version defaultPermissionPolicy locationMode appAutoUpdatePolicy encryptionPolicy playStoreMode "
                + "autoDateAndTimeZone preferentialNetworkService cameraAccess microphoneAccess credentialProviderPolicyDefault "
                + "printingPolicy assistContentPolicy enterpriseDisplayNameVisibility appFunctions"
        );
        Add(
            FieldType.List,
            "applications keyguardDisabledFeatures persistentPreferredActivities accountTypesWithManagementDisabled "
                + "stayOnPluggedModes choosePrivateKeyRules frpAdminEmails complianceRules androidDevicePolicyTracks "
                + "permissionGrants setupActions passwordPolicies policyEnforcementRules oncCertificateProviders wipeDataFlags "
                + "defaultApplicationSettings"
        );
        Add(
            FieldType.Object,
            "openNetworkConfiguration systemUpdate statusReportingSettings shortSupportMessage longSupportMessage "
                + "passwordRequirements permittedInputMethods recommendedGlobalProxy alwaysOnVpnPackage deviceOwnerLockScreenInfo "
                + "permittedAccessibilityServices kioskCustomization advancedSecurityOverrides personalUsagePolicies "
                + "crossProfilePolicies usageLog deviceConnectivityManagement deviceRadioState displaySettings workAccountSetupConfig"
        );
        return types;

        void Add(FieldType type, string names)
        {
            foreach (var name in names.Split(' '))
            {
                types.Add(name, type);
            }
        }
    }
}

internal enum FieldType
{
    Flag,
    Number,
    Count,
    Text,
    List,
    Object,
}
