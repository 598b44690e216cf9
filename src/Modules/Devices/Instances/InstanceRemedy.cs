namespace Muster.Modules.Devices.Instances;

/// <summary>What an agent is to do because others use its key.</summary>
public enum InstanceRemedy
{
    /// <summary>It stays the device, under a new key that the others do not have.</summary>
    RotateKey,

    /// <summary>It is another device: it makes a key of its own and asks to be let in.</summary>
    EnrollAnew,
}
