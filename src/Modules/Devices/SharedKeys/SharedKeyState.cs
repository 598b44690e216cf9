namespace Muster.Modules.Devices.SharedKeys;

internal enum SharedKeyState
{
    /// <summary>Waits for a person.</summary>
    Open,

    /// <summary>The machine that stays has not changed its key yet; until then it can be decided again.</summary>
    Decided,
    Settled,
}

internal enum SharedKeyDecision
{
    /// <summary>One machine stays the device, the others become new ones.</summary>
    Keep,

    /// <summary>The device leaves; each machine becomes a new one.</summary>
    Anew,

    /// <summary>It is one machine after all.</summary>
    Dismiss,
}
