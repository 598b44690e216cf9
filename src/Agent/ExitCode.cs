namespace Muster.Agent;

/// <summary>How the agent ends; scripts and service units rely on the numbers.</summary>
internal enum ExitCode
{
    Ok = 0,
    Unexpected = 1,
    Usage = 2,

    /// <summary>The server cannot be reached or asks to come back: nothing was decided.</summary>
    TryLater = 3,

    /// <summary>The server is not the one this device trusts, or a verdict came without its signature.</summary>
    ServerIdentity = 4,

    /// <summary>The organisation said no: rejected, expired, superseded, withdrawn, blocked, revoked or unknown.</summary>
    Refused = 5,

    /// <summary>The state folder is unsafe, damaged or in use, or its key is of another TPM.</summary>
    StateFolder = 6,
    NotEnrolled = 7,

    /// <summary>The TPM that is to keep the device key, or keeps it, cannot be used now: a start later may find it.</summary>
    Tpm = 8,
}
