using Muster.Protocols.Android.Policies;

namespace Muster.Unit.Protocols.Configuration;

public sealed class AndroidPolicyTests
{
    [Fact]
    public void Known_fields_are_checked_by_type_and_unknown_ones_are_a_warning()
    {
        var read = PolicyDocument.Read(
            Told.Utf8(
                """
                {
                  "cameraDisabled": "yes",
                  "maximumTimeToLock": "60000",
                  "minimumApiLevel": "29",
                  "applications": {},
                  "passwordRequirements": [],
                  "locationMode": 3,
                  "camraDisabled": true,
                  "version": "7"
                }
                """
            )
        );

        Told.Faults(read)
            .ShouldBe([
                "2:21 wrong_type /cameraDisabled",
                "4:22 wrong_type /minimumApiLevel",
                "5:19 wrong_type /applications",
                "6:27 wrong_type /passwordRequirements",
                "7:19 wrong_type /locationMode",
            ]);
        Told.Warnings(read).ShouldBe(["8:3 unknown_field /camraDisabled", "9:3 field_ignored /version"]);
    }

    [Fact]
    public void Settings_are_leaves_and_those_of_an_app_stand_under_its_package()
    {
        var read = PolicyDocument.Read(
            Told.Utf8(
                """
                {
                  "applications": [{"packageName": "com.company.app", "installType": "FORCE_INSTALLED", "managedConfiguration": {"b": 1, "a": "x"}}],
                  "systemUpdate": {"type": "WINDOWED", "startMinutes": 60},
                  "stayOnPluggedModes": ["AC", "USB"]
                }
                """
            )
        );

        read.Faults.ShouldBeEmpty();
        Told.Values(read)
            .ShouldBe(
                new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["android:applications[com.company.app]/installType"] = "\"FORCE_INSTALLED\"",
                    ["android:applications[com.company.app]/managedConfiguration/b"] = "1",
                    ["android:applications[com.company.app]/managedConfiguration/a"] = "\"x\"",
                    ["android:systemUpdate/type"] = "\"WINDOWED\"",
                    ["android:systemUpdate/startMinutes"] = "60",
                    ["android:stayOnPluggedModes"] = "[\"AC\",\"USB\"]",
                },
                ignoreOrder: true
            );
    }

    [Fact]
    public void Google_is_given_the_policy_without_what_muster_says_itself()
    {
        var text = Told.Utf8(
            "{\"version\": \"7\", \"funDisabled\" : true, \"name\": \"x\", \"cameraAccess\": \"a\\u0041\"}"
        );

        PolicyDocument.ToPolicy(text).ShouldBe("{\"cameraAccess\":\"aA\",\"funDisabled\":true}");
    }

    [Fact]
    public void App_without_a_package_name_is_a_fault()
    {
        var read = PolicyDocument.Read(Told.Utf8("{\"applications\":[{\"packageName\":\"../x\"},{}]}"));

        Told.Faults(read)
            .ShouldBe([
                "1:33 package_name /applications/0/packageName",
                "1:41 package_name /applications/1/packageName",
            ]);
    }

    [Fact]
    public void Secrets_are_masked_wherever_they_stand()
    {
        var read = PolicyDocument.Read(
            Told.Utf8(
                """
                {"openNetworkConfiguration": {"NetworkConfigurations": [{"WiFi": {"SSID": "Office", "Passphrase": "hunter22"}}]},
                 "applications": [{"packageName": "com.a.b", "managedConfiguration": {"api_key": "k", "minimumPasswordLength": 8}}]}
                """
            )
        );

        read.Settings.Where(setting => setting.Secret)
            .Select(setting => setting.Key)
            .ShouldBe([
                "android:openNetworkConfiguration/NetworkConfigurations",
                "android:applications[com.a.b]/managedConfiguration/api_key",
            ]);
    }
}
