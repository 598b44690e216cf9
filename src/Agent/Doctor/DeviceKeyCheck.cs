using Muster.Agent.Configuration;
using Muster.Agent.Keys;
using Muster.Agent.Rotate;
using Muster.Agent.State;

namespace Muster.Agent.Doctor;

/// <summary>Where the device key is, or would be made, and whether it signs.</summary>
internal static class DeviceKeyCheck
{
    public const string Check = "device_key";

    public static Finding Judge(StateFolder? folder, AgentConfiguration configuration)
    {
        var wish = KeyStores.Parse(configuration.KeyStore);
        if (folder is null || !File.Exists(folder.PathOf(DeviceKeyFile.Name)))
        {
            return OfNone(wish ?? KeyStore.File);
        }

        using var key = DeviceKeyFile.Load(folder);
        var store = KeyPlace.StoreOf(key);
        return key.Fault() is { } fault ? Finding.Fail(Check, fault)
            : NextKey.IsThere(folder)
                ? Finding.Warn(
                    Check,
                    $"In {store.Place()}, and it signs. A change to another key was cut short.",
                    "Start the agent, which finishes it, or run `muster-agent rotate`."
                )
            : wish is KeyStore.File or KeyStore.Tpm && wish != store
                ? Finding.Warn(
                    Check,
                    $"In {store.Place()}, and it signs. Configured is {wish.Value.Place()}, which counts for new keys.",
                    "To move it: stop the agent, run `muster-agent rotate`, start the agent."
                )
            : Finding.Ok(Check, $"In {store.Place()}, and it signs.");
    }

    private static Finding OfNone(KeyStore wish) =>
        wish == KeyStore.File ? Finding.Ok(Check, "None yet; enrolling makes one in a file.")
        : Tpm.Fault() is not { } fault ? Finding.Ok(Check, "None yet; enrolling makes one in the TPM, which works.")
        : wish == KeyStore.Tpm ? Finding.Fail(Check, fault)
        : Finding.Ok(
            Check,
            $"None yet; enrolling makes one in a file, because the TPM cannot be used. {fault.Message}"
        );
}
