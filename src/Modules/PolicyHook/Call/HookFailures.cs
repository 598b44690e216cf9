namespace Muster.Modules.PolicyHook.Call;

internal static class HookFailures
{
    /// <summary>For how long the next device with the same claim is told the same.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan KeptWhenNobodyWasCalled = TimeSpan.FromSeconds(5);

    public static string CodeOf(HookFailure failure) =>
        failure switch
        {
            HookFailure.Timeout => "policy_hook_timeout",
            HookFailure.AddressRefused => "policy_hook_address_refused",
            HookFailure.Unreachable => "policy_hook_unreachable",
            HookFailure.Tls => "policy_hook_tls",
            HookFailure.Status => "policy_hook_status",
            HookFailure.BadAnswer => "policy_hook_bad_answer",
            HookFailure.Busy => "policy_hook_busy",
            HookFailure.Paused => "policy_hook_paused",
            HookFailure.NoSecret => "policy_hook_no_secret",
        };

    public static TimeSpan KeptFor(HookFailure failure) =>
        failure is HookFailure.Busy or HookFailure.Paused ? KeptWhenNobodyWasCalled : Kept;

    /// <summary>Those that cost time. What one odd device brings about keeps the hook from no other.</summary>
    public static bool MeansDead(HookFailure failure) => failure is HookFailure.Timeout or HookFailure.Unreachable;
}
