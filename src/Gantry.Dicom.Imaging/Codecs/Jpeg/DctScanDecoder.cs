namespace Gantry.Dicom.Imaging;

/// <summary>Goes over the blocks of a scan in their order (ITU-T T.81 §A.2): block by block of one component, or MCU by MCU of several.</summary>
/// <param name="stream">The code stream, after the header of the scan.</param>
/// <param name="components">The components of the scan.</param>
internal abstract class DctScanDecoder(JpegStream stream, DctComponent[] components)
{
    private readonly int _restartInterval = stream.RestartInterval;

    /// <summary>The components of the scan, in its order.</summary>
    private protected DctComponent[] Components => components;

    /// <summary>Decodes the scan.</summary>
    /// <exception cref="DicomException">It is damaged.</exception>
    public void Decode(JpegEntropyCoded coded)
    {
        coded.StartScan();
        JpegBitReader reader = coded.ReadInterval();
        int left = _restartInterval;
        bool isInterleaved = components.Length > 1;
        DctComponent first = components[0];
        int rows = isInterleaved ? first.AllRows / first.Component.Vertical : first.Rows;
        int columns = isInterleaved ? first.AllColumns / first.Component.Horizontal : first.Columns;
        for (int row = 0; row < rows; row++)
        {
            for (int column = 0; column < columns; column++)
            {
                if (_restartInterval > 0 && left-- == 0)
                {
                    reader.CheckEnd();
                    reader = coded.ReadInterval();
                    Restart();
                    left = _restartInterval - 1;
                }

                if (isInterleaved)
                {
                    DecodeUnit(row, column, ref reader);
                }
                else
                {
                    DecodeBlock(0, row, column, ref reader);
                }
            }
        }

        reader.CheckEnd();
    }

    /// <summary>Forgets what a restart interval does not take over from the one before.</summary>
    private protected abstract void Restart();

    /// <summary>Decodes a block.</summary>
    /// <param name="part">Its component, in the order of the scan.</param>
    /// <param name="row">Its line of blocks.</param>
    /// <param name="column">Its place in the line.</param>
    /// <param name="reader">The bits.</param>
    private protected abstract void DecodeBlock(int part, int row, int column, ref JpegBitReader reader);

    private void DecodeUnit(int row, int column, ref JpegBitReader reader)
    {
        for (int part = 0; part < components.Length; part++)
        {
            JpegComponent component = components[part].Component;
            for (int y = 0; y < component.Vertical; y++)
            {
                for (int x = 0; x < component.Horizontal; x++)
                {
                    DecodeBlock(part, (row * component.Vertical) + y, (column * component.Horizontal) + x, ref reader);
                }
            }
        }
    }
}
