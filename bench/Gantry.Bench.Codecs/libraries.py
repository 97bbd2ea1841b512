"""Processor time that a codec library takes for a frame, on one thread, called without a process of its own or files of DICOM around it.

    libraries.py charls|openjpeg|turbojpeg [decode|encode CODE_STREAM SAMPLES SETTING]

Decodes the code stream, or encodes what it holds again, for a tenth of a second and three times at least, and prints the seconds that once takes.
SETTING is the compression ratio of JPEG 2000 (0: reversible) and the quality of JPEG. With a name alone it only looks whether the library is there.
"""
import ctypes, os, sys, time
from ctypes import POINTER, Structure, byref, c_char, c_char_p, c_float, c_int, c_int32, c_size_t, c_ubyte, c_uint16, c_uint32, c_ulong, c_void_p


NAMES = {"charls": "libcharls.so.2", "openjpeg": "libopenjp2.so.7", "turbojpeg": "libturbojpeg.so.0"}
try:
    library = ctypes.CDLL(NAMES[sys.argv[1]])
except OSError:
    sys.exit(f"{NAMES[sys.argv[1]]} is not installed")


def check(succeeded):
    if not succeeded:
        raise RuntimeError("the library failed")


def repeat(once):
    """Once returns the seconds that count."""
    once()
    total, times = 0.0, 0
    while total < 0.1 or times < 3:
        total, times = total + once(), times + 1
    return total / times


def timed(action):
    def once():
        start = time.process_time()
        action()
        return time.process_time() - start
    return once


class CharlsFrame(Structure):
    _fields_ = [("width", c_uint32), ("height", c_uint32), ("bits", c_int32), ("components", c_int32)]


def charls(encodes, stream, samples, _):
    for name in ("charls_jpegls_decoder_create", "charls_jpegls_encoder_create"):
        getattr(library, name).restype = c_void_p

    def header():
        decoder = c_void_p(library.charls_jpegls_decoder_create())
        check(library.charls_jpegls_decoder_set_source_buffer(decoder, stream, c_size_t(len(stream))) == 0)
        check(library.charls_jpegls_decoder_read_header(decoder) == 0)
        return decoder

    decoder, frame, near, interleave = header(), CharlsFrame(), c_int32(), c_int32()
    library.charls_jpegls_decoder_get_frame_info(decoder, byref(frame))
    library.charls_jpegls_decoder_get_near_lossless(decoder, 0, byref(near))
    library.charls_jpegls_decoder_get_interleave_mode(decoder, byref(interleave))
    library.charls_jpegls_decoder_destroy(decoder)
    target = ctypes.create_string_buffer(2 * len(samples) + 4096)

    def decode():
        decoder = header()
        check(library.charls_jpegls_decoder_decode_to_buffer(decoder, target, c_size_t(len(samples)), c_uint32(0)) == 0)
        library.charls_jpegls_decoder_destroy(decoder)

    def encode():
        encoder = c_void_p(library.charls_jpegls_encoder_create())
        check(library.charls_jpegls_encoder_set_frame_info(encoder, byref(frame)) == 0)
        check(library.charls_jpegls_encoder_set_near_lossless(encoder, near) == 0)
        check(library.charls_jpegls_encoder_set_interleave_mode(encoder, interleave) == 0)
        check(library.charls_jpegls_encoder_set_destination_buffer(encoder, target, c_size_t(len(target))) == 0)
        check(library.charls_jpegls_encoder_encode_from_buffer(encoder, samples, c_size_t(len(samples)), c_uint32(0)) == 0)
        library.charls_jpegls_encoder_destroy(encoder)

    return timed(encode if encodes else decode)


class OpenJpegProgression(Structure):
    _fields_ = [("head", c_uint32 * 8), ("orders", c_int * 2), ("name", c_char * 5), ("rest", c_uint32 * 25)]


class OpenJpegParameters(Structure):
    _fields_ = [
        ("tile_size_on", c_int), ("tiles", c_int * 4), ("disto_alloc", c_int), ("fixed_alloc", c_int), ("fixed_quality", c_int), ("matrice", c_void_p), ("comment", c_char_p), ("csty", c_int),
        ("prog_order", c_int), ("poc", OpenJpegProgression * 32), ("numpocs", c_uint32), ("numlayers", c_int), ("rates", c_float * 100), ("distoratio", c_float * 100), ("numresolution", c_int),
        ("cblock", c_int * 2), ("mode", c_int), ("irreversible", c_int), ("roi", c_int * 2), ("res_spec", c_int), ("precincts", c_int * 66), ("infile", c_char * 4096), ("outfile", c_char * 4096),
        ("index_on", c_int), ("index", c_char * 4096), ("offset", c_int * 2), ("subsampling", c_int * 2), ("formats", c_int * 2), ("jpwl", c_int * (2 + 2 * 16 + 3 * 16 + 4 + 2 * 16)),
        ("cinema", c_int), ("max_comp_size", c_int), ("cp_rsiz", c_int), ("tp_on", c_char), ("tp_flag", c_char), ("mct", c_char), ("jpip_on", c_int), ("mct_data", c_void_p), ("max_cs_size", c_int), ("rsiz", c_uint16)]


class OpenJpegImage(Structure):
    _fields_ = [("area", c_uint32 * 4), ("components", c_uint32), ("color_space", c_int)]


def openjpeg(encodes, _, __, ratio):
    for name in ("opj_create_decompress", "opj_create_compress", "opj_stream_create_default_file_stream"):
        getattr(library, name).restype = c_void_p
    source, target = sys.argv[3].encode(), os.devnull.encode()

    def decoded():
        codec, image = c_void_p(library.opj_create_decompress(0)), POINTER(OpenJpegImage)()
        input = c_void_p(library.opj_stream_create_default_file_stream(source, 1))
        parameters = ctypes.create_string_buffer(1 << 16)
        library.opj_set_default_decoder_parameters(parameters)
        check(library.opj_setup_decoder(codec, parameters))
        check(library.opj_read_header(input, codec, byref(image)))
        check(library.opj_decode(codec, input, image))
        check(library.opj_end_decompress(codec, input))
        library.opj_stream_destroy(input)
        library.opj_destroy_codec(codec)
        return image

    def encode_once():
        image = decoded()
        start = time.process_time()
        parameters = OpenJpegParameters()
        library.opj_set_default_encoder_parameters(byref(parameters))
        parameters.numlayers, parameters.disto_alloc, parameters.irreversible = 1, 1, int(ratio > 0)
        parameters.rates[0] = ratio
        parameters.mct = int(image.contents.components == 3)
        codec = c_void_p(library.opj_create_compress(0))
        check(library.opj_setup_encoder(codec, byref(parameters), image))
        output = c_void_p(library.opj_stream_create_default_file_stream(target, 0))
        check(library.opj_start_compress(codec, image, output))
        check(library.opj_encode(codec, output))
        check(library.opj_end_compress(codec, output))
        library.opj_stream_destroy(output)
        library.opj_destroy_codec(codec)
        seconds = time.process_time() - start
        library.opj_image_destroy(image)
        return seconds

    return encode_once if encodes else timed(lambda: library.opj_image_destroy(decoded()))


def turbojpeg(encodes, stream, samples, quality):
    for name in ("tjInitCompress", "tjInitDecompress"):
        getattr(library, name).restype = c_void_p
    compressor, decompressor = c_void_p(library.tjInitCompress()), c_void_p(library.tjInitDecompress())
    width, height, subsampling, space = c_int(), c_int(), c_int(), c_int()
    check(library.tjDecompressHeader3(decompressor, stream, c_ulong(len(stream)), byref(width), byref(height), byref(subsampling), byref(space)) == 0)
    gray, accurate = 3, 4096
    pixel_format = 6 if subsampling.value == gray else 0
    target = ctypes.create_string_buffer(len(samples))

    def decode():
        check(library.tjDecompress2(decompressor, stream, c_ulong(len(stream)), target, width, 0, height, pixel_format, accurate) == 0)

    def encode():
        jpeg, size = POINTER(c_ubyte)(), c_ulong()
        check(library.tjCompress2(compressor, samples, width, 0, height, pixel_format, byref(jpeg), byref(size), subsampling, int(quality), accurate) == 0)
        library.tjFree(jpeg)

    return timed(encode if encodes else decode)


if len(sys.argv) > 2:
    with open(sys.argv[3], "rb") as stream, open(sys.argv[4], "rb") as samples:
        print(repeat({"charls": charls, "openjpeg": openjpeg, "turbojpeg": turbojpeg}[sys.argv[1]](sys.argv[2] == "encode", stream.read(), samples.read(), float(sys.argv[5]))))
